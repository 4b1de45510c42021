using System.Text.Json;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Tests.Signatures;

namespace WebhookInspector.Tests.Providers;

public class SampleFactoryTests
{
    private const string Url = "http://localhost:5080/hooks/x/token";

    [Theory]
    [MemberData(nameof(Built.SampleTypes), MemberType = typeof(Built))]
    public void Create_DeclaredType_IsReadBackAsThatType(string id, string type)
    {
        var definition = Built.Provider(id);
        foreach (var seed in Enumerable.Range(0, 20))
        {
            var sample = SampleFactory.Create(definition, type, Url, Built.Noon, new Random(seed));
            EventReader.Read(definition, sample).Type.ShouldBe(type);
        }
    }

    [Theory]
    [MemberData(nameof(Built.SampleTypes), MemberType = typeof(Built))]
    public void Create_DeclaredType_IsJsonOrAFormWithoutPlaceholdersLeft(string id, string type)
    {
        var isForm = Built.Provider(id).Samples.Form;
        foreach (var seed in Enumerable.Range(0, 20))
        {
            var sample = SampleFactory.Create(Built.Provider(id), type, Url, Built.Noon, new Random(seed));
            var text = System.Text.Encoding.UTF8.GetString(sample.Body.Span);
            if (!isForm)
                JsonDocument.Parse(sample.Body).Dispose();
            text.ShouldNotContain(isForm ? "%7B%7B" : "{{");
            sample.Headers.ShouldAllBe(header => !header.Value.Contains("{{"));
        }
    }

    [Theory]
    [MemberData(nameof(Built.SampleTypes), MemberType = typeof(Built))]
    public void Sign_Sample_VerifiesByTheSameDeclaration(string id, string type)
    {
        var definition = Built.Provider(id);
        var secret = Schemes.SecretFor(definition.Scheme, "c2VjcmV0LW9mLWEtc2FtcGxlLTE2Kw==");
        foreach (var seed in Enumerable.Range(0, 5))
        {
            var sample = SampleFactory.Create(definition, type, Url, Built.Noon, new Random(seed));
            var signed = MessageSigner.Sign(definition.Scheme, sample, secret, Built.Noon, "msg_1");
            SignatureVerifier.Verify(definition.Scheme, signed, [secret], Built.Noon, Built.Noon).Verdict.ShouldBe(Verdict.Verified);
        }
    }

    [Theory]
    [MemberData(nameof(Built.Ids), MemberType = typeof(Built))]
    public void Sign_SampleThenBodyChanged_IsMismatchWhereTheBodyIsCovered(string id)
    {
        var definition = Built.Provider(id);
        var secret = Schemes.SecretFor(definition.Scheme, "s3cret");
        var signed = MessageSigner.Sign(
            definition.Scheme,
            SampleFactory.Create(definition, null, Url, Built.Noon, new Random(1)),
            secret,
            Built.Noon,
            "msg_1"
        );
        var isCovered = Verify(signed).Strength == Strength.Signature;

        // A space more says nothing else in JSON, so that a token or a signature inside is still found.
        var changed = isCovered ? signed.Flipped(signed.Body.Length - 3) : signed with { Body = (byte[])[.. signed.Body.Span, (byte)' '] };

        Verify(changed).Verdict.ShouldBe(isCovered ? Verdict.Mismatch : Verdict.Verified);

        Verification Verify(SignedMessage message) =>
            SignatureVerifier.Verify(definition.Scheme, message, [secret], Built.Noon, Built.Noon);
    }

    [Theory]
    [MemberData(nameof(Built.Ids), MemberType = typeof(Built))]
    public void Create_NoTypeAsked_IsNeverAHandshake(string id)
    {
        var definition = Built.Provider(id);
        var identities = Enumerable
            .Range(0, 100)
            .Select(seed => EventReader.Read(definition, SampleFactory.Create(definition, null, Url, Built.Noon, new Random(seed))));
        identities.ShouldAllBe(identity => identity.Type != null && identity.Handshake == null);
    }

    [Theory]
    [InlineData("cove", "SENT,IN_PROGRESS,USER_COMPLETED,COMPLETE,ACCEPTED,REJECTED")]
    [InlineData("single-invoice", "cover,grade change,confirmation")]
    [InlineData(
        "coverbase",
        "vendor.created,vendor.status_changed,assessment.started,assessment.completed,assessment.approved,evaluation.flagged,"
            + "evidence.requested,evidence.received,contract.renewal_due,contract.analyzed,workflow.checkpoint"
    )]
    [InlineData(
        "hover",
        "job-state-changed-v2,model-created,model-state-changed,capture-request-state-changed,inspection-state-changed,"
            + "deliverable-change-request-state-changed,instant-design-image-created,instant-design-lead-form-submitted,"
            + "webhook-verification-code"
    )]
    [InlineData("github", "push,ping,pull_request,issues")]
    public void Samples_ProvidersDocumentedTypes_AreAllThere(string id, string types) =>
        Built.Provider(id).Samples.Events.Select(e => e.Type).Distinct().ShouldBe(types.Split(','));

    [Fact]
    public void Create_UnknownType_NamesTheAllowedOnes() =>
        Should
            .Throw<UnknownEventTypeException>(() => SampleFactory.Create(Built.Provider("github"), "fork", Url, Built.Noon, new Random(1)))
            .Message.ShouldBe("eventType is \"fork\"; allowed: push, ping, pull_request, issues");

    [Fact]
    public void Create_OtherSeed_VariesPayloadAndLayout()
    {
        var bodies = Enumerable
            .Range(0, 50)
            .Select(seed =>
                SampleFactory.Create(Built.Provider("coverbase"), "vendor.created", Url, Built.Noon, new Random(seed)).Body.ToArray()
            )
            .ToList();
        bodies.Select(Convert.ToHexString).Distinct().Count().ShouldBe(50);
        bodies.ShouldContain(body => body.Contains((byte)'\n'));
        bodies.ShouldContain(body => !body.Contains((byte)'\n') && !body.Contains((byte)' '));
        bodies.ShouldContain(body => body.Any(b => b > 127));
    }

    [Fact]
    public void Create_SameSeed_IsTheSameBytes() =>
        SampleFactory
            .Create(Built.Provider("hover"), null, Url, Built.Noon, new Random(7))
            .Body.ToArray()
            .ShouldBe(SampleFactory.Create(Built.Provider("hover"), null, Url, Built.Noon, new Random(7)).Body.ToArray());

    [Fact]
    public void Create_NumberInTheTemplate_StaysAsWritten() =>
        System
            .Text.Encoding.UTF8.GetString(
                SampleFactory.Create(Built.Provider("custom"), "order.paid", Url, Built.Noon, new Random(3)).Body.Span
            )
            .ShouldContain("87.50");

    [Fact]
    public void Create_LetValue_IsTheSameEverywhere()
    {
        using var body = JsonDocument.Parse(
            SampleFactory.Create(Built.Provider("github"), "pull_request", Url, Built.Noon, new Random(5)).Body
        );
        var number = body.RootElement.GetProperty("number").GetInt32();
        body.RootElement.GetProperty("pull_request").GetProperty("html_url").GetString().ShouldEndWith($"/pull/{number}");
    }

    [Fact]
    public void Create_SingleInvoice_CarriesItsApiVersion() =>
        SampleFactory
            .Create(Built.Provider("single-invoice"), null, Url, Built.Noon, new Random(1))
            .Headers.Value("X-APIVersion")
            .ShouldBe("3.0");
}
