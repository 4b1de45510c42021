using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Diagnosis.Rewriting;

namespace WebhookInspector.Tests.Diagnosis.Rewriting;

public sealed class ByteRewritesTests
{
    private static readonly RewriteLimits Limits = new();

    [Theory]
    [InlineData("a\n", "a", "body-newline", "trailing-lf-removed")]
    [InlineData("a\r\n", "a", "body-newline", "trailing-crlf-removed")]
    [InlineData("a", "a\n", "body-newline", "trailing-lf-added")]
    [InlineData("a", "a\r\n", "body-newline", "trailing-crlf-added")]
    [InlineData("a\r\nb\n", "a\nb\n", "body-newline", "crlf-to-lf")]
    [InlineData("a\r\nb\n", "a\r\nb\r\n", "body-newline", "lf-to-crlf")]
    [InlineData("a\nb\n", "ab", "body-newline", "newlines-removed")]
    [InlineData(" a ", "a", "body-newline", "trimmed")]
    [InlineData("\uFEFFa", "a", "body-bom", "bom-removed")]
    [InlineData("a", "\uFEFFa", "body-bom", "bom-added")]
    [InlineData("eyJhIjoxfQ==", "{\"a\":1}", "body-base64", "base64-decoded")]
    [InlineData("{\"a\":1}", "eyJhIjoxfQ==", "body-base64", "base64-encoded")]
    [InlineData("é", "Ã©", "body-charset", "latin1-to-utf8")]
    [InlineData("é", "?", "body-charset", "utf8-to-ascii")]
    [InlineData("Zo\u00eb й", "Zoe\u0308 и\u0306", "body-charset", "nfd")]
    [InlineData("Zoe\u0308 и\u0306", "Zo\u00eb й", "body-charset", "nfc")]
    [InlineData("\"é😀\"", "\"\\u00e9\\ud83d\\ude00\"", "body-charset", "non-ascii-escaped")]
    [InlineData("\"\\u00E9 \\\\u00E9\"", "\"\\u00e9 \\\\u00E9\"", "body-charset", "unicode-escapes-lower")]
    [InlineData("\"\\u00e9 \\u0001\"", "\"é \\u0001\"", "body-charset", "unicode-escapes-decoded")]
    [InlineData("{}", "", "body-empty", "empty")]
    [InlineData("a", "{}", "body-empty", "empty-object")]
    [InlineData("a", "null", "body-empty", "null")]
    [InlineData("a", "[object Object]", "body-empty", "object-object")]
    [InlineData("{\"a\":1}", "\"{\\\"a\\\":1}\"", "body-double-encoded", "json-string")]
    [InlineData("\"{\\\"a\\\":1}\"", "{\"a\":1}", "body-double-encoded", "json-string-decoded")]
    public void Of_ChangedText_NamesTheChange(string body, string changed, string cause, string option)
    {
        var found = Of(Encoding.UTF8.GetBytes(body)).Single(r => r.Bytes.Span.SequenceEqual(Encoding.UTF8.GetBytes(changed)));

        found.CauseCode.ShouldBe(cause);
        found.Writer.ShouldBeEmpty();
        found.Options.ShouldBe([option]);
    }

    [Fact]
    public void Of_InvalidUtf8_ReplacesAsADecoderDoes() => Made([(byte)'a', 0xFF], "replacement-character").ShouldBe("a\uFFFD"u8.ToArray());

    [Fact]
    public void Of_Latin1Text_IsFoundFromUtf8() => Made("é"u8.ToArray(), "utf8-to-latin1").ShouldBe([0xE9]);

    [Theory]
    [InlineData("gunzip")]
    [InlineData("inflate")]
    [InlineData("inflate-raw")]
    [InlineData("brotli")]
    public void Of_CompressedBody_IsDecompressed(string option)
    {
        var plain = Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 200)));

        Made(Compressed(plain, option), option).ShouldBe(plain);
    }

    [Fact]
    public void Of_Bomb_IsLeftAlone() =>
        ByteRewrites
            .Of(Compressed(new byte[20 << 20], "gunzip"), Limits, CancellationToken.None)
            .ShouldNotContain(r => r.CauseCode == "body-compressed");

    [Fact]
    public void Of_BodyOverTheLimit_GivesTheCheapOnes()
    {
        var causes = ByteRewrites
            .Of("a\nb\n"u8.ToArray(), Limits with { MaxBodyBytes = 3 }, CancellationToken.None)
            .Select(r => r.CauseCode)
            .Distinct();

        causes.ShouldBe(["body-newline", "body-bom", "body-empty"]);
    }

    [Fact]
    public void Of_Cancelled_Throws() =>
        Should.Throw<OperationCanceledException>(() =>
            ByteRewrites.Of("a"u8.ToArray(), Limits, new CancellationToken(canceled: true)).ToList()
        );

    [Fact]
    public void Of_AnyBytes_IsDistinctAndNeverTheBody() =>
        Prop.ForAll<byte[]>(body =>
            {
                var found = Of(body).Select(r => Convert.ToHexString(r.Bytes.Span)).Append(Convert.ToHexString(body)).ToList();
                return found.Distinct().Count() == found.Count;
            })
            .QuickCheckThrowOnFailure();

    private static byte[] Compressed(byte[] plain, string option)
    {
        using var bytes = new MemoryStream();
        using (
            Stream stream = option switch
            {
                "gunzip" => new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true),
                "inflate" => new ZLibStream(bytes, CompressionLevel.Optimal, leaveOpen: true),
                "inflate-raw" => new DeflateStream(bytes, CompressionLevel.Optimal, leaveOpen: true),
                _ => new BrotliStream(bytes, CompressionLevel.Optimal, leaveOpen: true),
            }
        )
        {
            stream.Write(plain);
        }

        return bytes.ToArray();
    }

    private static byte[] Made(byte[] body, string option) => Of(body).Single(r => r.Options[0] == option).Bytes.ToArray();

    private static IEnumerable<BodyRewrite> Of(byte[] body) => ByteRewrites.Of(body, Limits, CancellationToken.None);
}
