using WebhookInspector.Diagnosis;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Tests.Diagnosis;

public class SecretCauseTests
{
    private static readonly SignatureScheme GitHub = Deliveries.Provider("github").Scheme;

    [Fact]
    public void OtherEndpointsSecret_Known_IsNamed()
    {
        var input = Deliveries.Input("github", Deliveries.Signed(GitHub, "secret-of-b")) with
        {
            OtherSecrets = [new(Deliveries.Key("not-this"), "A"), new(Deliveries.Key("secret-of-b", "staging"), "B")],
        };

        var result = input.Explain();

        result.Verdict.ShouldBe(Verdict.Mismatch);
        result.Cause!.Code.ShouldBe(CauseCodes.SecretOtherEndpoint);
        result.Cause.Evidence["secretLabel"].ShouldBe("staging");
        result.Cause.Explanation.ShouldContain("B");
    }

    [Fact]
    public void PreviousSecret_OfThisEndpoint_IsNamed()
    {
        var input = Deliveries.Input("github", Deliveries.Signed(GitHub, "the-old-one")) with
        {
            OtherSecrets = [new(Deliveries.Key("the-old-one", "2024"), "this", Previous: true)],
        };

        input.Explain().Cause!.Code.ShouldBe(CauseCodes.SecretPrevious);
    }

    [Theory]
    [InlineData("plain-secret\n", "plain-secret")]
    [InlineData(" plain-secret ", "plain-secret")]
    [InlineData("plain-secret", "plain-secret\n")]
    [InlineData("plain-secret", "plain-secret\r\n")]
    [InlineData("\"plain-secret\"", "plain-secret")]
    [InlineData("\uFEFFplain-secret", "plain-secret")]
    public void SecretWithSomethingAround_OnOneSide_IsWhitespace(string here, string there)
    {
        var cause = Deliveries.Input("github", Deliveries.Signed(GitHub, there), here).Explain().Cause!;

        cause.Code.ShouldBe(CauseCodes.SecretWhitespace);
        cause.Explanation.ShouldNotContain("plain-secret");
    }

    [Fact]
    public void SecretDecoded_ByTheSender_IsDecoding()
    {
        var key = Convert.FromBase64String(Deliveries.Secret);
        var signature = Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(key, Deliveries.Json));

        var cause = Deliveries
            .Input("github", Deliveries.Message(null, new Header("X-Hub-Signature-256", "sha256=" + signature)))
            .Explain()
            .Cause!;

        cause.Code.ShouldBe(CauseCodes.SecretDecoding);
        cause.Evidence["encoding"].ShouldBe("base64");
    }

    [Fact]
    public void Secret_NotSet_IsMissing() =>
        (Deliveries.Input("github", Deliveries.Signed(GitHub)) with { Secrets = [] })
            .Explain()
            .Cause!.Code.ShouldBe(CauseCodes.SecretMissing);

    [Theory]
    [InlineData("ghp_0123456789abcdefghijklmnopqrstuvwxyz", "GitHub access token")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "JWT")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----", "PEM")]
    public void Secret_ThatIsNone_IsWrongKind(string stored, string looksLike)
    {
        var cause = Deliveries.Input("github", Deliveries.Signed(GitHub, "the-real-one"), stored).Explain().Cause!;

        cause.Code.ShouldBe(CauseCodes.SecretWrongKind);
        cause.Explanation.ShouldContain(looksLike);
    }

    [Fact]
    public void WrongSecret_OfRightLooks_IsUnknownAndSaysWhatWasTried()
    {
        var result = Deliveries.Input("github", Deliveries.Signed(GitHub, "nobody-knows-it")).Explain();

        result.Cause!.Code.ShouldBe(CauseCodes.Unknown);
        result.Cause.Explanation.ShouldContain($"Tried {result.Tried} combinations of your 1 secret");
        result.Tried.ShouldBeGreaterThan(500);
    }
}
