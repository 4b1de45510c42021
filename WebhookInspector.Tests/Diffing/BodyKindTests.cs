using System.IO.Compression;
using System.Text;
using WebhookInspector.Diffing;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Tests.Diffing;

public class BodyKindTests
{
    private const string Form = "application/x-www-form-urlencoded";

    [Theory]
    [InlineData("a=1&b=2", "b=2&a=1", "")]
    [InlineData("a=%C3%A9+x", "a=é%20x", "")]
    [InlineData("a=1", "a=2", "changed /a \"1\" \"2\"")]
    [InlineData("a=1", "a=1&b/c=2", "added /b~1c - \"2\"")]
    [InlineData("a=1&b", "a=1", "removed /b \"\" -")]
    [InlineData("a=1&a=2", "a=1&a=3", "changed /a/1 \"2\" \"3\"")]
    [InlineData("a=1", "a=1&a=2", "added /a/1 - \"2\"")]
    [InlineData("a=%FF", "a=%FE", "changed /a \"%FF\" \"%FE\"")]
    public void Forms_AreComparedByField(string left, string right, string expected)
    {
        var body = Bodies.Diff(left, right, Form).Body;

        body.Kind.ShouldBe(BodyKind.Form);
        string.Join('|', body.Lines()).ShouldBe(expected);
    }

    [Theory]
    [InlineData("one\ntwo\nthree\n", "one\n2\nthree\n", "changed /1 \"two\\n\" \"2\\n\"")]
    [InlineData("one\ntwo\n", "zero\none\ntwo\n", "added /0 - \"zero\\n\"")]
    [InlineData("one\ntwo\n", "two\n", "removed /0 \"one\\n\" -")]
    [InlineData("one\n", "one\r\n", "changed /0 \"one\\n\" \"one\\r\\n\"")]
    [InlineData("one", "one\n", "changed /0 \"one\" \"one\\n\"")]
    [InlineData("b\n", "a\nb\n", "added /0 - \"a\\n\"")]
    [InlineData("ab\n", "b\n", "changed /0 \"ab\\n\" \"b\\n\"")]
    [InlineData("a\na\n", "a\na\na\n", "added /2 - \"a\\n\"")]
    [InlineData("a\nb", "a\nxb", "changed /1 \"b\" \"xb\"")]
    [InlineData("", "a\n", "added /0 - \"a\\n\"")]
    public void Texts_AreComparedByLine(string left, string right, string expected)
    {
        var body = Bodies.Diff(left, right, "text/plain").Body;

        body.Kind.ShouldBe(BodyKind.Text);
        body.Lines().ShouldBe([expected]);
    }

    [Fact]
    public void Json_BrokenOnOneSide_IsComparedAsTextAndSaysWhy()
    {
        var body = Bodies.Diff("""{"a":1}""", """{"a":}""").Body;

        body.Kind.ShouldBe(BodyKind.Text);
        body.Notes.ShouldBe(["The right body is not valid JSON (character 5: expected a value): the two are compared as text."]);
    }

    [Fact]
    public void Bytes_ThatAreNoText_AreComparedBySizeAndFirstDifference()
    {
        var diff = Compare(Bodies.Side([0xFF, 1, 2, 3], null), Bodies.Side([0xFF, 1, 9], null));

        diff.Body.Kind.ShouldBe(BodyKind.Binary);
        diff.Body.Lines().ShouldBe(["""changed  {"size":4,"offset":2,"hex":"0203"} {"size":3,"offset":2,"hex":"09"}"""]);
        (diff.Bytes!.Offset, diff.Bytes.LeftSize, diff.Bytes.RightSize).ShouldBe((2, 4, 3));
    }

    [Fact]
    public void Bytes_WhereOneGoesOn_DifferAtTheEndOfTheShorter() => ByteDifference.Find([1, 2], [1, 2, 3])!.Offset.ShouldBe(2);

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void Compressed_IsComparedDecoded_AndEqualByStoredBytes(string encoding)
    {
        var plain = Encoding.UTF8.GetBytes("""{"a":1}""");
        var diff = Compare(
            Bodies.Side(plain, "application/json"),
            Bodies.Side(Packed(plain, encoding), "application/json", new Header("Content-Encoding", encoding))
        );

        (diff.Equal, diff.EqualAsJson, diff.Body.Decoded).ShouldBe((false, true, true));
        diff.Body.Changes.ShouldBeEmpty();
        diff.Bytes!.Offset.ShouldBe(0);
    }

    [Fact]
    public void Compressed_Brokenly_IsComparedAsSent()
    {
        var diff = Compare(
            Bodies.Side([0xFF, 0xFE], "application/json", new Header("Content-Encoding", "gzip")),
            Bodies.Side([1], "application/json")
        );

        (diff.Body.Kind, diff.Body.Decoded).ShouldBe((BodyKind.Binary, false));
        diff.Body.Notes.Single().ShouldContain("bytes as sent");
    }

    [Fact]
    public void Compressed_LongerThanTheLimit_IsComparedAsSent()
    {
        var packed = Bodies.Side(Packed(new byte[5000], "gzip"), null, new Header("Content-Encoding", "gzip"));

        RequestDiff
            .Of(packed, packed, IgnoreRules.None, new DiffLimits(MaxDecodedBytes: 4999), CancellationToken.None)
            .Body.Decoded.ShouldBeFalse();
    }

    private static RequestDiff Compare(DiffSide left, DiffSide right) =>
        RequestDiff.Of(left, right, IgnoreRules.None, new DiffLimits(), CancellationToken.None);

    private static byte[] Packed(byte[] plain, string encoding)
    {
        using var packed = new MemoryStream();
        using (
            Stream encoder = encoding switch
            {
                "gzip" => new GZipStream(packed, CompressionMode.Compress),
                "br" => new BrotliStream(packed, CompressionMode.Compress),
                _ => new ZLibStream(packed, CompressionMode.Compress),
            }
        )
        {
            encoder.Write(plain);
        }

        return packed.ToArray();
    }
}
