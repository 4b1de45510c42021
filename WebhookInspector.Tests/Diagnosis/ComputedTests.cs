using WebhookInspector.Diagnosis;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Diagnosis;

/// <summary>"My program computed this."</summary>
public class ComputedTests
{
    private static readonly SignedMessageOfGitHub Right = new();

    private sealed class SignedMessageOfGitHub
    {
        public DiagnosisInput Input { get; } = Deliveries.Input("github", Deliveries.Signed(Deliveries.Provider("github").Scheme));
    }

    private static DiagnosisResult Explain(string computed, string? with = null) =>
        (Right.Input with { Computed = computed, ComputedWith = with }).Explain();

    [Fact]
    public void Digest_ThatIsRight_HasNoCause()
    {
        var result = Explain(Deliveries.Hmac(Deliveries.Secret, Deliveries.Json));

        result.Verdict.ShouldBe(Verdict.Verified);
        result.Cause.ShouldBeNull();
    }

    [Fact]
    public void Digest_RightButInBase64_IsEncoding() =>
        Explain(Convert.ToBase64String(Convert.FromHexString(Deliveries.Hmac(Deliveries.Secret, Deliveries.Json))))
            .Cause!.Code.ShouldBe(CauseCodes.SignatureEncoding);

    [Fact]
    public void Digest_OfNothing_IsEmptyBody() =>
        Explain(Deliveries.Hmac(Deliveries.Secret, "")).Cause!.Code.ShouldBe(CauseCodes.BodyEmpty);

    [Fact]
    public void Digest_WithALineBreakInTheSecret_IsWhitespace() =>
        Explain(Deliveries.Hmac(Deliveries.Secret + "\n", Deliveries.Json)).Cause!.Code.ShouldBe(CauseCodes.SecretWhitespace);

    [Theory]
    [InlineData(Deliveries.Secret + "\r\n", CauseCodes.SecretWhitespace)]
    [InlineData("of-another-system", CauseCodes.SecretOtherEndpoint)]
    public void Digest_WithAGivenSecretThatDiffers_NamesTheSecret(string used, string code) =>
        Explain(Deliveries.Hmac(used, Deliveries.Json), used).Cause!.Code.ShouldBe(code);

    [Theory]
    [InlineData("no digest at all")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123")]
    public void Digest_OfWhoKnowsWhat_IsUnknown(string computed) => Explain(computed).Cause!.Code.ShouldBe(CauseCodes.Unknown);

    [Fact]
    public void Digest_Asked_IsShownAsReceived() => Explain("abc").Received.ShouldBe("abc");
}
