using System.IO.Compression;
using System.Text;
using WebhookInspector.Diagnosis;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Tests.Diagnosis;

/// <summary>Schemes that sign the body in another form than the one that is sent: what became of the body is named all the same.</summary>
public class BodyVariantCauseTests
{
    private const string Escaped = """{"a":"\u00e9"}""";
    private const string EscapedSpaced = """{"a": "\u00e9",  "b":1}""";

    private static readonly byte[] Compact = """{"a":"é"}"""u8.ToArray();
    private static readonly byte[] Spaced = """{"a": "é",  "b":1}"""u8.ToArray();
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>The provider, the body that came, what was signed, the cause.</summary>
    public static TheoryData<string, byte[], string, string> Changed =>
        new()
        {
            { "meta", [.. Compact, .. "\n"u8], Escaped, CauseCodes.BodyNewline },
            { "meta", [.. Compact, .. "\r\n"u8], Escaped, CauseCodes.BodyNewline },
            { "meta", Compact, Escaped + "\n", CauseCodes.BodyNewline },
            { "meta", [.. Mark, .. Compact], Escaped, CauseCodes.BodyBom },
            { "meta", Gzip(Compact), Escaped, CauseCodes.BodyCompressed },
            { "meta", Base64(Compact), Escaped, CauseCodes.BodyBase64 },
            { "meta", [.. Spaced, .. "\n"u8], EscapedSpaced, CauseCodes.BodyNewline },
            { "meta", [.. Mark, .. Spaced], EscapedSpaced, CauseCodes.BodyBom },
            { "meta", Gzip(Spaced), EscapedSpaced, CauseCodes.BodyCompressed },
            { "meta", Base64(Spaced), EscapedSpaced, CauseCodes.BodyBase64 },
            { "meta", Encoding.Latin1.GetBytes("{\"a\":\"\u00e9\"}"), Escaped, CauseCodes.BodyCharset },
            { "meta", [.. Spaced, .. "\n"u8], Encoding.UTF8.GetString(Spaced), CauseCodes.BodyNewline },
            { "meta", """{"a": "é", "b": 1}"""u8.ToArray(), """{"a":"\u00e9","b":1}""", CauseCodes.BodyReserialized },
            { "bill-com", [.. Mark, .. Spaced], """{"a":"é","b":1}""", CauseCodes.BodyBom },
            { "bill-com", Gzip(Spaced), """{"a":"é","b":1}""", CauseCodes.BodyCompressed },
            { "bill-com", Spaced, "{\"a\":\"é\",\"b\":1}\n", CauseCodes.BodyNewline },
            { "getstream", Gzip([.. Spaced, .. "\n"u8]), Encoding.UTF8.GetString(Spaced), CauseCodes.BodyNewline },
            { "getstream", Gzip([.. Mark, .. Spaced]), Encoding.UTF8.GetString(Spaced), CauseCodes.BodyBom },
            { "getstream", Gzip(Spaced), """{"a":"é","b":1}""", CauseCodes.BodyReserialized },
            { "getstream", Base64(Gzip(Spaced)), Encoding.UTF8.GetString(Spaced), CauseCodes.BodyBase64 },
        };

    [Theory]
    [MemberData(nameof(Changed))]
    public void Body_ChangedUnderASchemeWithVariants_IsNamedForTheChange(string provider, byte[] came, string signed, string code)
    {
        var result = Deliveries.Input(provider, Signed(provider, came, Encoding.UTF8.GetBytes(signed))).Explain();

        result.Verdict.ShouldBe(Verdict.Mismatch);
        result.Cause!.Code.ShouldBe(code, string.Join(", ", result.Cause.Evidence));
        result.Findings.ShouldBeEmpty();
        Encoding.UTF8.GetString(result.ProvenContent!.Value.Span).ShouldBe(signed);
    }

    [Fact]
    public void Body_AsItCame_IsVerifiedInTheVariant() =>
        Deliveries.Input("meta", Signed("meta", Compact, Encoding.ASCII.GetBytes(Escaped))).Explain().Cause.ShouldBeNull();

    [Fact]
    public void Computed_ByAProgramThatWritesTheJsonAgain_NamesItsWriterNotTheVariant()
    {
        var message = Signed("meta", Spaced, Encoding.ASCII.GetBytes(EscapedSpaced));

        var result = (
            Deliveries.Input("meta", message) with
            {
                Computed = Deliveries.Hmac(Deliveries.Secret, """{"a":"\u00e9","b":1}"""),
            }
        ).Explain();

        result.Verdict.ShouldBe(Verdict.Verified);
        result.Cause!.Evidence["writer"].ShouldBe("python");
    }

    [Fact]
    public void TimestampInTheContent_WithTheBodyInAVariant_IsNamed()
    {
        var message = Signed("meta", Compact, Encoding.ASCII.GetBytes("1750000000." + Escaped)).With("X-Time", "1750000000");

        var cause = Deliveries.Input("meta", message).Explain().Cause!;

        cause.Code.ShouldBe(CauseCodes.SignedContent);
        cause.Evidence["template"].ShouldBe("{timestamp}.{body}");
    }

    [Fact]
    public void OtherSecretAndNewline_WithTheBodyInAVariant_AreBothNamed()
    {
        var message = Deliveries.Message(
            [.. Compact, .. "\n"u8],
            new Header("X-Hub-Signature-256", "sha256=" + Deliveries.Hmac("of-b", Escaped))
        );

        var result = (Deliveries.Input("meta", message) with { OtherSecrets = [new(Deliveries.Key("of-b", "b"), "B")] }).Explain();

        result.Findings.Prepend(result.Cause!).Select(f => f.Code).ShouldBe([CauseCodes.SecretOtherEndpoint, CauseCodes.BodyNewline]);
    }

    [Fact]
    public void Variants_OfABodyInAscii_AreNotTriedTwice()
    {
        var message = Signed("meta", Deliveries.Json.Where(b => b < 0x80).ToArray(), "nothing of it"u8.ToArray());
        var input = Deliveries.Input("meta", message) with { Catalogue = [] };
        var withoutVariants = input with { Scheme = input.Scheme with { BodyVariants = [BodyVariant.Raw] } };

        var (all, exact) = (input.Explain(), withoutVariants.Explain());

        (all.Cause!.Code, exact.Cause!.Code).ShouldBe((CauseCodes.Unknown, CauseCodes.Unknown));
        (all.Tried - exact.Tried).ShouldBeInRange(0, exact.Tried / 4);
    }

    [Fact]
    public void GzipBomb_OfASchemeThatUnzips_IsUnfoldedNoMoreThanAFewTimes()
    {
        var message = Signed("getstream", Gzip(new byte[200 << 20]), "nothing of it"u8.ToArray());
        var before = GC.GetAllocatedBytesForCurrentThread();

        Deliveries.Input("getstream", message).Explain().Cause!.Code.ShouldBe(CauseCodes.Unknown);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1L << 30);
    }

    private static SignedMessage Signed(string provider, byte[] came, byte[] signed)
    {
        var source = Deliveries.Provider(provider).Scheme.Signature!;
        var hex = Deliveries.Hmac(Deliveries.Secret, signed);
        var text = source.Encoding == SignatureEncoding.Base64 ? Convert.ToBase64String(Convert.FromHexString(hex)) : hex;
        return Deliveries.Message(came, new Header(source.Header!, source.Parse.Prefix + text));
    }

    private static byte[] Base64(byte[] body) => Encoding.ASCII.GetBytes(Convert.ToBase64String(body));

    private static byte[] Gzip(byte[] body)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(body);
        return zipped.ToArray();
    }
}
