using System.IO.Compression;
using System.Text;
using WebhookInspector.Diagnosis;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Diagnosis;

public class BodyCauseTests
{
    private static readonly string Text = Encoding.UTF8.GetString(Deliveries.Json);

    /// <summary>The body that came, the bytes that were signed, the cause.</summary>
    public static TheoryData<byte[], byte[], string> Changes =>
        new()
        {
            { Gzip(Deliveries.Json), Deliveries.Json, CauseCodes.BodyCompressed },
            { Deliveries.Json, Encoding.UTF8.GetBytes(Text + "\n"), CauseCodes.BodyNewline },
            { Encoding.UTF8.GetBytes(Text + "\r\n"), Deliveries.Json, CauseCodes.BodyNewline },
            { "a: 1\r\nb: 2\r\n"u8.ToArray(), "a: 1\nb: 2\n"u8.ToArray(), CauseCodes.BodyNewline },
            { Deliveries.Json, [0xEF, 0xBB, 0xBF, .. Deliveries.Json], CauseCodes.BodyBom },
            { [0xEF, 0xBB, 0xBF, .. Deliveries.Json], Deliveries.Json, CauseCodes.BodyBom },
            { Deliveries.Json, Encoding.ASCII.GetBytes(Convert.ToBase64String(Deliveries.Json)), CauseCodes.BodyBase64 },
            { Encoding.ASCII.GetBytes(Convert.ToBase64String(Deliveries.Json)), Deliveries.Json, CauseCodes.BodyBase64 },
            { "{\"name\":\"Zo\u00eb\"}"u8.ToArray(), Encoding.Latin1.GetBytes("{\"name\":\"Zo\u00eb\"}"), CauseCodes.BodyCharset },
            { Deliveries.Json, [], CauseCodes.BodyEmpty },
            { Deliveries.Json, "{}"u8.ToArray(), CauseCodes.BodyEmpty },
            { Deliveries.Json, "[object Object]"u8.ToArray(), CauseCodes.BodyEmpty },
            { Deliveries.Json, "null"u8.ToArray(), CauseCodes.BodyEmpty },
            { "{\"a\":1}"u8.ToArray(), "\"{\\\"a\\\":1}\""u8.ToArray(), CauseCodes.BodyDoubleEncoded },
            { "{\"a\":1,\"b\":[1,2]}"u8.ToArray(), "{\"a\": 1, \"b\": [1, 2]}"u8.ToArray(), CauseCodes.BodyReserialized },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Body_ChangedBeforeItWasHashed_IsNamed(byte[] came, byte[] signed, string code)
    {
        var message = Deliveries.Message(came, new Header("X-Hub-Signature-256", "sha256=" + Deliveries.Hmac(Deliveries.Secret, signed)));

        var result = Deliveries.Input("github", message).Explain();

        result.Cause!.Code.ShouldBe(code, string.Join(", ", result.Cause.Evidence));
        result.Cause.Explanation.ShouldNotContain("{");
    }

    [Fact]
    public void Body_CutAtTheLimit_IsTruncated()
    {
        var message = Deliveries.Signed(Deliveries.Provider("github").Scheme) with { Body = Deliveries.Json.AsMemory(0, 20) };

        (Deliveries.Input("github", message) with { BodyTruncated = true }).Explain().Cause!.Code.ShouldBe(CauseCodes.BodyTruncated);
    }

    [Fact]
    public void Body_OfFewerBytesThanAnnounced_IsTruncated()
    {
        var message = Deliveries.Signed(Deliveries.Provider("github").Scheme).With("Content-Length", "5000");

        Deliveries.Input("github", message with { Body = "plain"u8.ToArray() }).Explain().Cause!.Code.ShouldBe(CauseCodes.BodyTruncated);
    }

    [Fact]
    public void Body_OfOtherDigestThanItsHeader_IsDigest()
    {
        var message = Deliveries
            .Signed(Deliveries.Provider("github").Scheme)
            .With("Content-MD5", Convert.ToBase64String(System.Security.Cryptography.MD5.HashData("other"u8)));

        Deliveries.Input("github", message with { Body = "{\"a\":99}"u8.ToArray() }).Explain().Cause!.Code.ShouldBe(CauseCodes.BodyDigest);
    }

    [Fact]
    public void GzipBomb_OfAGigabyte_IsBoundedAndUnknown()
    {
        var bomb = Gzip(new byte[200 << 20]);
        var message = Deliveries.Message(bomb, new Header("X-Hub-Signature-256", "sha256=" + new string('7', 64)));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Deliveries.Input("github", message).Explain().Cause!.Code.ShouldBe(CauseCodes.Unknown);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200L << 20);
    }

    [Fact]
    public void DeepJson_OfAMillionLevels_IsUnknownInTime()
    {
        var deep = Encoding.ASCII.GetBytes(new string('[', 400_000) + new string(']', 400_000));
        var message = Deliveries.Message(deep, new Header("X-Hub-Signature-256", "sha256=" + new string('7', 64)));

        Deliveries.Input("github", message).Explain().Cause!.Code.ShouldBe(CauseCodes.Unknown);
    }

    private static byte[] Gzip(byte[] body)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(body);
        return zipped.ToArray();
    }
}
