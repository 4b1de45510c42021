using System.Text;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Requests;

public class CurlCommandTests
{
    private const string Url = "http://localhost:5080/hooks/cove/t";
    private const string BodyUrl = "http://localhost:5080/api/v1/requests/r/body";

    [Fact]
    public void Build_JsonPost_SendsHeadersAndBodyAsSent() =>
        Build("POST", "{\"a\":1}", new("Content-Type", "application/json"), new("User-Agent", "Cove/1"), new("Accept", "*/*"))
            .ShouldBe(
                $$"""
                curl -X POST '{{Url}}' \
                  -H 'Content-Type: application/json' \
                  -H 'User-Agent: Cove/1' \
                  -H 'Accept: */*' \
                  --data-raw '{"a":1}'
                """
            );

    [Fact]
    public void Build_QuoteInBody_LeavesAndEntersTheQuotes() => Build("POST", "it's").ShouldEndWith("--data-raw 'it'\\''s'");

    [Fact]
    public void Build_HeaderThatCurlWouldAdd_IsSuppressedWhereItWasNotSent()
    {
        var command = Build("POST", "x");

        command.ShouldContain("-H 'User-Agent:'");
        command.ShouldContain("-H 'Accept:'");
        command.ShouldContain("-H 'Content-Type:'");
    }

    [Fact]
    public void Build_NoBody_SendsNone() => Build("GET", "").ShouldNotContain("--data");

    [Fact]
    public void Build_Head_AsksForHeadersAlone() => Build("HEAD", "").ShouldStartWith("curl --head ");

    [Theory]
    [InlineData("Host")]
    [InlineData("content-length")]
    [InlineData("Transfer-Encoding")]
    public void Build_HeaderOfTheConnection_IsLeftToCurl(string name) =>
        Build("POST", "x", new Header(name, "1")).ShouldNotContain($"-H '{name}");

    [Fact]
    public void Build_RepeatedHeader_IsSentTwice()
    {
        var command = Build("POST", "x", new("X-A", "1"), new("X-A", "2"));

        command.ShouldContain("-H 'X-A: 1'");
        command.ShouldContain("-H 'X-A: 2'");
    }

    [Fact]
    public void Build_HeaderWithoutValue_UsesTheSemicolonForm() =>
        Build("GET", "", new Header("X-Empty", "")).ShouldContain("-H 'X-Empty;'");

    [Fact]
    public void Build_HeaderBytesBeyondAscii_AreEscapedByteByByte() =>
        Build("GET", "", new Header("X-Name", "Ã©'")).ShouldContain("-H $'X-Name: \\303\\251\\''");

    [Theory]
    [InlineData(new byte[] { 0, 1, 2 }, "AAEC")]
    [InlineData(new byte[] { 0xFF, 0xFE }, "//4=")]
    [InlineData(new byte[] { (byte)'a', (byte)'\r', (byte)'\n' }, "YQ0K")]
    public void Build_BytesThatAreNoShellText_GoThroughBase64(byte[] body, string encoded)
    {
        var command = CurlCommand.Build("POST", Url, [], body, BodyUrl);

        command.ShouldStartWith($"printf %s '{encoded}' | base64 -d | curl ");
        command.ShouldEndWith("--data-binary @-");
    }

    [Fact]
    public void Build_UnicodeBody_StaysReadable() => Build("POST", "Café 😀").ShouldEndWith("--data-raw 'Café 😀'");

    [Fact]
    public void Build_BodyLongerThanAnArgument_IsFetchedFromTheInspector()
    {
        var command = CurlCommand.Build("POST", Url, [], new byte[200_000], BodyUrl);

        command.ShouldStartWith($"curl -sS '{BodyUrl}' | curl -X POST ");
    }

    [Fact]
    public void Build_UrlThatCurlWouldChange_IsTakenAsItIs()
    {
        var command = CurlCommand.Build("GET", Url + "/../x?a[0]=1", [], default, BodyUrl);

        command.ShouldContain("--path-as-is");
        command.ShouldContain("--globoff");
    }

    private static string Build(string method, string body, params Header[] headers) =>
        CurlCommand.Build(method, Url, headers, Encoding.UTF8.GetBytes(body), BodyUrl).ReplaceLineEndings("\n");
}
