using WebhookInspector.Diagnosis;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Tests.Diagnosis;

/// <summary>A remedy is a setting with which the very same request verifies.</summary>
public class RemedyTests
{
    private static readonly SignatureScheme GitHub = Deliveries.Provider("github").Scheme;

    private static Verdict VerdictWith(DiagnosisInput input, Remedy remedy)
    {
        IReadOnlyList<SigningSecret> secrets = remedy.Secret is { } added ? [added, .. input.Secrets] : input.Secrets;
        return SignatureVerifier.Verify(remedy.Scheme ?? input.Scheme, input.Message, secrets, input.ArrivedAt, input.ArrivedAt).Verdict;
    }

    private static DiagnosisInput Github(SignatureScheme signedBy, string secret = Deliveries.Secret) =>
        Deliveries.Input("github", Deliveries.Signed(signedBy, secret));

    [Fact]
    public void OtherEndpointsSecret_Proven_IsAdded()
    {
        var input = Github(GitHub, "the-other-one") with
        {
            OtherSecrets = [new KnownSecret(Deliveries.Key("the-other-one", "staging"), "Staging")],
        };

        var remedy = input.Explain().Remedy!;

        remedy.Words.ShouldBe("Add “staging of Staging” to this endpoint");
        remedy.Scheme.ShouldBeNull();
        VerdictWith(input, remedy).ShouldBe(Verdict.Verified);
    }

    [Fact]
    public void OtherEndpointsSecret_CopiedBefore_KeepsItsLabel()
    {
        var input = Github(GitHub, "the-other-one") with
        {
            OtherSecrets = [new KnownSecret(Deliveries.Key("the-other-one", "secret 1 of Staging"), "Copy")],
        };

        input.Explain().Remedy!.Words.ShouldBe("Add “secret 1 of Staging” to this endpoint");
    }

    [Fact]
    public void OtherEndpointsSecret_Proven_HasNoOtherContent()
    {
        var input = Github(GitHub, "the-other-one") with
        {
            OtherSecrets = [new KnownSecret(Deliveries.Key("the-other-one", "staging"), "Staging")],
        };

        input.Explain().ProvenContent.ShouldBeNull();
    }

    [Fact]
    public void SecretWithALineBreakAtTheSender_Proven_IsAddedAsTheSenderHasIt()
    {
        var input = Github(GitHub, Deliveries.Secret + "\n");

        var remedy = input.Explain().Remedy!;

        remedy.Secret!.Value.ShouldBe(Deliveries.Secret + "\n");
        VerdictWith(input, remedy).ShouldBe(Verdict.Verified);
    }

    public static TheoryData<string, string> Schemes =>
        new()
        {
            {
                """{"kind":"hmac","hash":"sha256","signature":{"header":"X-Hub-Signature-256","parse":{"type":"prefix","prefix":"sha256="},"encoding":"base64"},"content":"{body}"}""",
                "signature in base64"
            },
            {
                """{"kind":"hmac","hash":"sha256","signature":{"header":"X-Hub-Signature-256","parse":{"type":"raw"},"encoding":"base64"},"content":"{body}"}""",
                "signature in base64"
            },
            {
                """{"kind":"hmac","hash":"sha512","signature":{"header":"X-Hub-Signature-256","parse":{"type":"prefix","prefix":"sha256="}},"content":"{body}"}""",
                "sha512"
            },
            {
                """{"kind":"hmac","hash":"sha256","signature":{"header":"X-Hub-Signature-256","parse":{"type":"prefix","prefix":"sha256="}},"secret":{"decode":"base64"},"content":"{body}"}""",
                "secret read as base64"
            },
            {
                """{"kind":"hmac","hash":"sha256","signature":{"header":"X-Signature","parse":{"type":"prefix","prefix":"sha256="}},"content":"{body}"}""",
                "header X-Signature"
            },
        };

    [Theory]
    [MemberData(nameof(Schemes))]
    public void SenderSignsOtherwise_Proven_SchemeIsChangedSo(string signedBy, string words)
    {
        var input = Github(Deliveries.Scheme(signedBy));

        var remedy = input.Explain().Remedy!;

        remedy.Words.ShouldBe($"Use this scheme here: {words}");
        VerdictWith(input, remedy).ShouldBe(Verdict.Verified);
    }

    [Fact]
    public void TimestampInAHeader_Proven_IsReadFromThere()
    {
        var message = Deliveries.Message(null, new Header("X-Sent-At", "1750000000"));
        var signature = Deliveries.Hmac(Deliveries.Secret, "1750000000." + System.Text.Encoding.UTF8.GetString(Deliveries.Json));
        var input = Deliveries.Input("github", message.With("X-Hub-Signature-256", "sha256=" + signature));

        var remedy = input.Explain().Remedy!;

        remedy.Scheme!.Content.Single().Text.ShouldBe("{header:X-Sent-At}.{body}");
        VerdictWith(input, remedy).ShouldBe(Verdict.Verified);
    }

    [Fact]
    public void BodyChangedBeforeHashing_Proven_HasNoRemedyHere()
    {
        var input = Deliveries.Input(
            "github",
            Deliveries
                .Message()
                .With("X-Hub-Signature-256", "sha256=" + Deliveries.Hmac(Deliveries.Secret, [.. Deliveries.Json, (byte)'\n']))
        );

        var result = input.Explain();

        result.Remedy.ShouldBeNull();
        result.ProvenContent!.Value.ToArray().ShouldBe([.. Deliveries.Json, (byte)'\n']);
    }

    [Fact]
    public void SignatureOverTheTimestampAlone_Proven_NeverLeavesTheBodyUnsigned()
    {
        var message = Deliveries.Message(null, new Header("X-Sent-At", "1750000000"));
        var input = Deliveries.Input(
            "github",
            message.With("X-Hub-Signature-256", "sha256=" + Deliveries.Hmac(Deliveries.Secret, "1750000000"))
        );

        input.Explain().Remedy.ShouldBeNull();
    }

    [Fact]
    public void Computed_ByAProgram_HasNoRemedyHere() =>
        (Github(GitHub) with { Computed = Convert.ToBase64String(new byte[32]) }).Explain().Remedy.ShouldBeNull();
}
