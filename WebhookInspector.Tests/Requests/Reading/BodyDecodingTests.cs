using System.IO.Compression;
using System.Text;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Tests.Requests.Reading;

public class BodyDecodingTests
{
    private static readonly byte[] Plain = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(i => $"{{\"n\":{i}}},")));

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("zstd")]
    public void Decode_DeclaredEncoding_IsUndone(string encoding)
    {
        var decoded = Decode(Encode(Plain, encoding), encoding);

        decoded.Bytes.ToArray().ShouldBe(Plain);
        decoded.Encodings.ShouldBe([encoding]);
        decoded.Trouble.ShouldBeNull();
    }

    [Fact]
    public void Decode_DeflateWithoutItsFrame_IsUndone() => Decode(Encode(Plain, "bare"), "deflate").Bytes.ToArray().ShouldBe(Plain);

    [Fact]
    public void Decode_GzipThatNobodyDeclared_IsUndone() =>
        RequestReading.Of(Encode(Plain, "gzip"), [], "", ReadingLimits.Page).Bytes.ToArray().ShouldBe(Plain);

    [Fact]
    public void Decode_Chain_IsUndoneFromTheLastOn() =>
        Decode(Encode(Encode(Plain, "gzip"), "br"), "gzip, br").Encodings.ShouldBe(["br", "gzip"]);

    [Fact]
    public void Decode_TwoGzipMembers_IsWhole()
    {
        var decoded = Decode([.. Encode(Plain, "gzip"), .. Encode(Plain, "gzip")], "gzip");

        decoded.Bytes.Length.ShouldBe(Plain.Length * 2);
        decoded.Trouble.ShouldBeNull();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public void Decode_CutOff_SaysSoAndKeepsTheBeginning(string encoding)
    {
        var encoded = Encode(Plain, encoding);

        var decoded = Decode(encoded[..(encoded.Length / 2)], encoding);

        decoded.Trouble.ShouldNotBeNull().ShouldStartWith("The compressed bytes end early");
        decoded.Bytes.Length.ShouldBeGreaterThan(1000);
        Plain.AsSpan().StartsWith(decoded.Bytes.Span).ShouldBeTrue();
    }

    [Fact]
    public void Decode_GzipBrokenInside_KeepsWhatCameBefore()
    {
        var encoded = Encode(Plain, "gzip");
        encoded.AsSpan(encoded.Length / 2, 200).Fill(0xFF);

        var decoded = Decode(encoded, "gzip");

        decoded.Trouble.ShouldNotBeNull();
        decoded.Bytes.Length.ShouldBeGreaterThan(1000);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("zstd")]
    public void Decode_Bomb_StopsAtTheLimit(string encoding)
    {
        var decoded = RequestReading
            .Of(Encode(new byte[1_000_000], encoding), [new Header("Content-Encoding", encoding)], "", new ReadingLimits(5000))
            .Decoded;

        decoded.Bytes.Length.ShouldBe(5000);
        decoded.Trouble.ShouldBe("Decoding stopped at 5,000 bytes.");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("zstd")]
    public void Decode_PlainTextSaidToBeCompressed_IsShownAsItCame(string encoding)
    {
        var decoded = Decode(Plain, encoding);

        decoded.Bytes.ToArray().ShouldBe(Plain);
        decoded.Trouble.ShouldNotBeNull().ShouldStartWith($"This is not {encoding}.");
    }

    [Fact]
    public void Decode_UnknownEncoding_IsNamed() => Decode(Plain, "lzma").Trouble.ShouldNotBeNull().ShouldContain("'lzma'");

    private static DecodedBody Decode(byte[] body, string encoding) =>
        RequestReading.Of(body, [new Header("content-encoding", encoding)], "", ReadingLimits.Page).Decoded;

    private static byte[] Encode(byte[] plain, string encoding)
    {
        using var encoded = new MemoryStream();
        using (
            Stream encoder = encoding switch
            {
                "gzip" => new GZipStream(encoded, CompressionLevel.Fastest, leaveOpen: true),
                "br" => new BrotliStream(encoded, CompressionLevel.Fastest, leaveOpen: true),
                "deflate" => new ZLibStream(encoded, CompressionLevel.Fastest, leaveOpen: true),
                "zstd" => new ZstdSharp.CompressionStream(encoded, leaveOpen: true),
                _ => new DeflateStream(encoded, CompressionLevel.Fastest, leaveOpen: true),
            }
        )
        {
            encoder.Write(plain);
        }

        return encoded.ToArray();
    }
}
