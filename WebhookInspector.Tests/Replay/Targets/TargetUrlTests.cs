using WebhookInspector.Replay.Targets;
using WebhookInspector.Storage;

namespace WebhookInspector.Tests.Replay.Targets;

public class TargetUrlTests
{
    [Theory]
    [InlineData("http://a.example", "a.example", "a.example", "/")]
    [InlineData("https://A.Example:443/x", "a.example", "a.example", "/x")]
    [InlineData("http://a.example:8080/x?y=1", "a.example", "a.example:8080", "/x?y=1")]
    [InlineData("http://a.example?y=1", "a.example", "a.example", "/?y=1")]
    [InlineData("http://a.example/%41/../b//c/./?q=%7e&&=", "a.example", "a.example", "/%41/../b//c/./?q=%7e&&=")]
    [InlineData("http://[::1]:81/x", "::1", "[::1]:81", "/x")]
    [InlineData("http://a.example./x", "a.example", "a.example", "/x")]
    [InlineData("http://a.example.:81/x", "a.example", "a.example:81", "/x")]
    public void Parse_GoodUrl_KeepsPathAndQueryAsWritten(string text, string host, string authority, string pathAndQuery)
    {
        var url = TargetUrl.Parse(text);

        (url.Host, url.Authority, url.PathAndQuery).ShouldBe((host, authority, pathAndQuery));
    }

    [Theory]
    [InlineData("2130706433", "127.0.0.1")]
    [InlineData("0x7f000001", "127.0.0.1")]
    [InlineData("0x7F.1", "127.0.0.1")]
    [InlineData("017700000001", "127.0.0.1")]
    [InlineData("0177.0.0.01", "127.0.0.1")]
    [InlineData("127.1", "127.0.0.1")]
    [InlineData("127.1.", "127.0.0.1")]
    [InlineData("127.0.0.1.", "127.0.0.1")]
    [InlineData("0xa9fea9fe", "169.254.169.254")]
    [InlineData("0xa9.0xfe.0xa9.0xfe", "169.254.169.254")]
    [InlineData("169.254.43518", "169.254.169.254")]
    [InlineData("0", "0.0.0.0")]
    [InlineData("[0:0:0:0:0:0:0:1]", "::1")]
    [InlineData("[::FFFF:7F00:1]", "::ffff:127.0.0.1")]
    public void Parse_OddNotationOfAnAddress_IsReadAsTheAddress(string host, string address) =>
        TargetUrl.Parse($"http://{host}/x").Host.ShouldBe(address);

    [Theory]
    [InlineData("")]
    [InlineData("a.example/x")]
    [InlineData("/x")]
    [InlineData("//a.example/x")]
    [InlineData("ftp://a.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://a.example/")]
    [InlineData("unix:///var/run/docker.sock")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://")]
    [InlineData("http:///x")]
    [InlineData("http://user@a.example/")]
    [InlineData("http://user:password@a.example/")]
    [InlineData("http://a.example@127.0.0.1/")]
    [InlineData("http://a.example/x#y")]
    [InlineData("http://a.example#@127.0.0.1/")]
    [InlineData("http://a.example:0/")]
    [InlineData("http://a.example:99999/")]
    [InlineData("http://a.example:8x/")]
    [InlineData("http://a.example\\@127.0.0.1/")]
    [InlineData("http://a example/")]
    [InlineData("http://a.example/a b")]
    [InlineData("http://a.example/\r\nX-Injected: 1")]
    [InlineData("http://a.example/é")]
    [InlineData("http://１２７.0.0.1/")]
    [InlineData("http://127。0。0。1/")]
    [InlineData("http://ⓛocalhost/")]
    [InlineData("http://%31%32%37.0.0.1/")]
    [InlineData("http://[fe80::1%25eth0]/")]
    [InlineData("http://[::1/")]
    [InlineData("http://127.0.0.1../")]
    public void Parse_AnythingElse_IsRefusedByTheFieldsName(string text) =>
        Should.Throw<SettingRefusedException>(() => TargetUrl.Parse(text)).Message.ShouldStartWith("target: ");
}
