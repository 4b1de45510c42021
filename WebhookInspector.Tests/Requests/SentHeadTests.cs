using System.Text;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Requests;

public sealed class SentHeadTests
{
    private const string Line = "POST /hooks/a/b HTTP/1.1";

    [Theory]
    [InlineData("")]
    [InlineData("Host: x\r\n")]
    [InlineData("hOsT: x\r\nx-b: 2\r\nA: 1\r\nx-b: 3\r\n")]
    [InlineData("Host:x\r\nA:   1  \r\nB:\r\nC: \r\nD:\t\u00E9\t\r\nE: a: b\r\n")]
    public void Head_OfAnyLayout_IsWrittenBackByteForByte(string headers)
    {
        var sent = SentHead.Read(Bytes($"{Line}\r\n{headers}\r\n"), Line).ShouldNotBeNull();

        var layout = HeadLayout.Read(sent.Layout.Write()).ShouldNotBeNull();
        string.Concat(sent.Headers.Select((h, i) => $"{h.Name}:{layout.Of(i).Before}{h.Value}{layout.Of(i).After}\r\n")).ShouldBe(headers);
        sent.Headers.ShouldAllBe(h => h.Value.Trim() == h.Value);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("GET / HTTP/1.1\r\nA: 1\r\n\r\n")]
    [InlineData("POST /hooks/a/b HTTP/1.1\r\nHost: other\r\n\r\nPOST /hooks/a/b HTTP/1.1 is the body")]
    public void Head_BehindWhatIsLeftOfTheRequestBefore_IsFound(string before)
    {
        var sent = SentHead.Read(Bytes($"{before}{Line}\r\nHost: x\r\n\r\n"), Line);

        sent.ShouldNotBeNull().Headers.ShouldBe([new Header("Host", "x")]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0016\u0003\u0001\u0002")]
    [InlineData("POST /hooks/a/b HTTP/1.1\r\nHost: x\r\n")]
    [InlineData("POST /hooks/a/other HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("POST /hooks/a/b HTTP/1.1\r\nnonsense\r\n\r\n")]
    public void Head_ThatIsNotThere_IsNull(string bytes) => SentHead.Read(Bytes(bytes), Line).ShouldBeNull();

    [Fact]
    public void Layout_Usual_IsStoredAsNothing() => (HeadLayout.Usual.Write(), HeadLayout.Read(null)).ShouldBe(("", null));

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
