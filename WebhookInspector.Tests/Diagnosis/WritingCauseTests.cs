using WebhookInspector.Diagnosis;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Diagnosis;

public class WritingCauseTests
{
    private static readonly string Digest = Deliveries.Hmac(Deliveries.Secret, Deliveries.Json);
    private static readonly byte[] Bytes = Convert.FromHexString(Digest);

    public static TheoryData<string, string> OtherWritings =>
        new()
        {
            { "sha256=" + Convert.ToBase64String(Bytes), "base64" },
            { Convert.ToBase64String(Bytes), "base64" },
            { Digest, "hex" },
            { "sha256=\"" + Digest + "\"", "hex" },
            { "sha256%3D" + Digest, "hex" },
            { "sha256=" + Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(Digest)), "base64 of hex" },
            { "sha256=" + Convert.ToBase64String(Bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_'), "base64url" },
        };

    [Theory]
    [MemberData(nameof(OtherWritings))]
    public void RightDigest_WrittenOtherwise_IsEncoding(string value, string encoding)
    {
        var cause = Deliveries.Input("github", Deliveries.Message(null, new Header("X-Hub-Signature-256", value))).Explain().Cause!;

        cause.Code.ShouldBe(CauseCodes.SignatureEncoding);
        cause.Evidence["encoding"].ShouldBe(encoding);
    }

    [Theory]
    [InlineData("T0ken-0f-the-hook", "by itself")]
    [InlineData("Token T0ken-0f-the-hook", "after “Token ”")]
    [InlineData("Bearer \"T0ken-0f-the-hook\"", "after “Bearer ” and in quotes")]
    public void RightToken_WrittenOtherwise_SaysHow(string value, string written)
    {
        var cause = Deliveries
            .Input("single-invoice", Deliveries.Message(null, new Header("Authorization", value)), secret: "T0ken-0f-the-hook")
            .Explain()
            .Cause!;

        cause.Evidence["written"].ShouldBe(written);
        cause.Explanation.ShouldBe(
            $"The right value is there, but written as plain ({written}), where plain after “Bearer ” was looked for."
        );
    }

    [Fact]
    public void RightDigest_UnderAnotherKey_IsMalformed()
    {
        var at = Deliveries.Now.ToUnixTimeSeconds();
        var digest = Deliveries.Hmac(Deliveries.Secret, [.. System.Text.Encoding.ASCII.GetBytes($"{at}."), .. Deliveries.Json]);

        var cause = Deliveries
            .Input("stripe", Deliveries.Message(null, new Header("Stripe-Signature", $"t={at},v1={new string('0', 64)},v0={digest}")))
            .Explain()
            .Cause!;

        cause.Code.ShouldBe(CauseCodes.SignatureHeaderMalformed);
        cause.Evidence["element"].ShouldBe("v0");
    }

    [Fact]
    public void Header_OfGarbage_IsMalformed() =>
        Deliveries
            .Input("github", Deliveries.Message(null, new Header("X-Hub-Signature-256", "sha256=oops")))
            .Explain()
            .Cause!.Code.ShouldBe(CauseCodes.SignatureHeaderMalformed);

    [Fact]
    public void Header_Absent_IsMissing() =>
        Deliveries.Input("github", Deliveries.Message()).Explain().Cause!.Code.ShouldBe(CauseCodes.SignatureHeaderMissing);

    [Fact]
    public void Header_UnderAnotherName_IsRenamed()
    {
        var cause = Deliveries
            .Input("compliancely", Deliveries.Message(null, new Header("x-compliancely-signature", Digest)))
            .Explain()
            .Cause!;

        cause.Code.ShouldBe(CauseCodes.SignatureHeaderRenamed);
        cause.Evidence["header"].ShouldBe("x-compliancely-signature");
    }

    [Fact]
    public void Header_TwiceWithOtherValues_IsDuplicated() =>
        Deliveries
            .Input(
                "github",
                Deliveries.Message(
                    null,
                    new Header("X-Hub-Signature-256", "sha256=" + Digest),
                    new Header("X-Hub-Signature-256", "sha256=" + new string('1', 64))
                )
            )
            .Explain()
            .Cause!.Code.ShouldBe(CauseCodes.SignatureHeaderDuplicated);

    [Fact]
    public void Delivery_OfStripe_AtAGitHubEndpoint_IsDifferentProvider()
    {
        var cause = Deliveries.Input("github", Deliveries.Signed(Deliveries.Provider("stripe").Scheme, "whsec_other")).Explain().Cause!;

        cause.Code.ShouldBe(CauseCodes.DifferentProvider);
        cause.Evidence["provider"].ShouldBe("stripe");
    }
}
