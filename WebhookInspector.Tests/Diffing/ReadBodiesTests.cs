using System.Text;
using WebhookInspector.Diffing;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Tests.Diffing;

/// <summary>Bodies that are compared by what they mean.</summary>
public class ReadBodiesTests
{
    [Theory]
    [InlineData("<a x='1' y='2'><b>1</b></a>", "<a y=\"2\" x=\"1\">\n  <b>1</b>\n</a>", "")]
    [InlineData("<a><b>1</b></a>", "<a><b>2</b></a>", "changed /a/b \"1\" \"2\"")]
    [InlineData("<a><b>1</b></a>", "<a><b>1</b><b>2</b></a>", "added /a/b/1 - \"2\"")]
    [InlineData("<a i='1'/>", "<a i='2'/>", "changed /a/@i \"1\" \"2\"")]
    [InlineData("<p>a<b/>c</p>", "<p>ac<b/></p>", "changed /p/#content/0 \"a\" \"ac\"|removed /p/#content/2 \"c\" -")]
    public void Xml_IsComparedByElement(string left, string right, string expected)
    {
        var body = Bodies.Diff(left, right, "application/xml").Body;

        body.Kind.ShouldBe(BodyKind.Xml);
        string.Join('|', body.Lines()).ShouldBe(expected);
    }

    [Fact]
    public void Lines_OfJson_AreComparedAsAnArray()
    {
        var body = Bodies.Diff("{\"a\":1}\n{\"a\":2}\n", "{\"a\":1}\r\n{\"a\":3}", "application/x-ndjson").Body;

        (body.Kind, string.Join('|', body.Lines())).ShouldBe((BodyKind.Json, "changed /1/a 2 3"));
    }

    [Fact]
    public void Json_InsideAString_IsComparedAsJson() =>
        Bodies.Json("""{"m":"{\"a\":1,\"b\":2}"}""", """{"m":"{ \"b\":3, \"a\":1 }"}""").Lines().ShouldBe(["changed /m/b 2 3"]);

    [Fact]
    public void Json_InsideAStringWrittenInAnotherWay_IsAnotherString()
    {
        var body = Bodies.Json("""{"m":"{\"a\":1}"}""", """{"m":"{ \"a\":1}"}""");

        (body.EqualAsJson, body.Changes.Single().Path).ShouldBe((false, "/m"));
    }

    [Fact]
    public void Json_InsideAField_IsComparedAsJson() =>
        Bodies
            .Diff("payload=%7B%22a%22%3A1%7D", "payload=%7B%22a%22%3A2%7D", "application/x-www-form-urlencoded")
            .Body.Lines()
            .ShouldBe(["changed /payload/a 1 2"]);

    [Fact]
    public void Multipart_WithAnotherBoundary_IsTheSame()
    {
        var diff = RequestDiff.Of(Parts("aaa"), Parts("b+b"), IgnoreRules.None, new DiffLimits(), CancellationToken.None);

        (diff.Body.Kind, diff.Body.Changes.Count, diff.Equal).ShouldBe((BodyKind.Multipart, 0, false));
    }

    [Fact]
    public void Text_WithOtherInvalidBytes_Differs()
    {
        var diff = RequestDiff.Of(
            Bodies.Side([(byte)'a', 0xFE, (byte)'b', (byte)'c'], "text/plain"),
            Bodies.Side([(byte)'a', 0xFF, (byte)'b', (byte)'c'], "text/plain"),
            IgnoreRules.None,
            new DiffLimits(),
            CancellationToken.None
        );

        (diff.Body.Kind, diff.Body.Changes.Count).ShouldBe((BodyKind.Binary, 1));
    }

    private static DiffSide Parts(string boundary) =>
        Bodies.Side(
            Encoding.Latin1.GetBytes(
                $"--{boundary}\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\u0000\u00FF\r\n--{boundary}--\r\n"
            ),
            $"multipart/form-data; boundary={boundary}"
        );
}
