using System.Text;
using WebhookInspector.Diagnosis;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Diagnosis;

/// <summary>Two changes at once: stage 4.</summary>
public class PairTests
{
    private static readonly string Text = Encoding.UTF8.GetString(Deliveries.Json);

    private static DiagnosisResult Explain(
        string signature,
        string secret = Deliveries.Secret,
        KnownSecret? other = null,
        params Header[] headers
    ) =>
        (
            Deliveries.Input("github", Deliveries.Message(null, [new Header("X-Hub-Signature-256", signature), .. headers]), secret) with
            {
                OtherSecrets = other is null ? [] : [other],
            }
        ).Explain();

    [Fact]
    public void TrimmedSecretAndBase64_AreBothNamed()
    {
        var result = Explain(
            "sha256=" + Convert.ToBase64String(Convert.FromHexString(Deliveries.Hmac(Deliveries.Secret, Deliveries.Json))),
            Deliveries.Secret + "\n"
        );

        result.Cause!.Code.ShouldBe(CauseCodes.SecretWhitespace);
        result.Findings.Select(f => f.Code).ShouldContain(CauseCodes.SignatureEncoding);
    }

    [Fact]
    public void OtherSecretAndTimestamp_AreBothNamed()
    {
        var result = Explain(
            "sha256=" + Deliveries.Hmac("of-b", "1750000000." + Text),
            other: new(Deliveries.Key("of-b", "b"), "B"),
            headers: new Header("X-Time", "1750000000")
        );

        result.Cause!.Code.ShouldBe(CauseCodes.SecretOtherEndpoint);
        result.Findings.Select(f => f.Code).ShouldContain(CauseCodes.SignedContent);
    }

    [Fact]
    public void TimestampAndDecodedSecret_AreBothNamed()
    {
        var digest = System.Security.Cryptography.HMACSHA256.HashData(
            Convert.FromBase64String(Deliveries.Secret),
            Encoding.UTF8.GetBytes("1750000000." + Text)
        );

        var result = Explain("sha256=" + Convert.ToHexStringLower(digest), headers: new Header("X-Time", "1750000000"));

        result
            .Findings.Append(result.Cause!)
            .Select(f => f.Code)
            .ShouldBe([CauseCodes.SecretDecoding, CauseCodes.SignedContent], ignoreOrder: true);
    }

    [Fact]
    public void Preset_WithOtherContentAndHeader_IsDifferentProvider()
    {
        var stripe = Deliveries.Signed(Deliveries.Provider("stripe").Scheme, at: Deliveries.Now);

        var result = Deliveries.Input("github", stripe.With("X-Hub-Signature-256", "sha256=" + new string('0', 64))).Explain();

        result.Cause!.Code.ShouldBe(CauseCodes.DifferentProvider);
        result.Cause.Evidence["provider"].ShouldBe("stripe");
    }
}
