using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Tests.Signatures;

public class VerdictTests
{
    private const string GitHub = "X-Hub-Signature-256";
    private static readonly SigningSecret Secret = Declared.Secret("s3cret");
    private static readonly SignedMessage Event = Declared.Message("""{"id":1}""", ("Content-Type", "application/json"));
    private static readonly string Right = Event.Sign(Declared.Named("github"), Secret).Headers.Value(GitHub)!;

    public static readonly TheoryData<string?[], Verdict> GitHubValues = new()
    {
        { [Right], Verdict.Verified },
        { [Right, Right], Verdict.Verified },
        { [Right.ToUpperInvariant()], Verdict.Verified },
        { ["SHA256= " + Right["sha256=".Length..]], Verdict.Verified },
        { [], Verdict.MissingSignature },
        { ["sha256=" + new string('0', 64)], Verdict.Mismatch },
        { [Right, "sha256=" + new string('0', 64)], Verdict.MalformedSignature },
        { [Right["sha256=".Length..]], Verdict.MalformedSignature },
        { ["sha1=" + Right["sha256=".Length..]], Verdict.MalformedSignature },
        { [Right[..^1]], Verdict.MalformedSignature },
        { [Right[..^2]], Verdict.MalformedSignature },
        { ["sha256=not hex"], Verdict.MalformedSignature },
        { ["sha256="], Verdict.MalformedSignature },
        { [""], Verdict.MalformedSignature },
    };

    [Theory]
    [MemberData(nameof(GitHubValues))]
    public void Verify_HeaderValues_GiveTheVerdict(string[] values, Verdict verdict)
    {
        var message = Event with { Headers = [.. Event.Headers, .. values.Select(v => new Header("x-hub-signature-256", v))] };

        message.Verify(Declared.Named("github"), Secret).Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void Verify_SchemeSignsNothing_IsUnsigned() =>
        Event
            .Verify(Declared.Scheme("""{"kind":"none"}"""), Secret)
            .ShouldSatisfyAllConditions(v => v.Verdict.ShouldBe(Verdict.Unsigned), v => v.Strength.ShouldBe(Strength.None));

    [Fact]
    public void Verify_NoSecret_IsNoSecret() => Event.Verify(Declared.Named("github")).Verdict.ShouldBe(Verdict.NoSecret);

    [Fact]
    public void Verify_EmptySecret_IsNoSecretAndNoEmptyKey()
    {
        var forged = WithSignature(System.Security.Cryptography.HMACSHA256.HashData([], Event.Body.Span));

        forged.Verify(Declared.Named("github"), Declared.Secret("")).Verdict.ShouldBe(Verdict.NoSecret);
    }

    [Fact]
    public void Verify_NothingLeftBehindThePrefix_IsNoKey()
    {
        var scheme = Declared.Scheme(
            """{"kind":"hmac","signature":{"header":"S"},"secret":{"decode":"base64","stripPrefix":"whsec_"},"content":"{body}"}"""
        );
        var forged = Declared.Message("x", ("S", Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData([], "x"u8))));

        var outcome = forged.Verify(scheme, Declared.Secret("whsec_"));

        outcome.Verdict.ShouldBe(Verdict.Mismatch);
        outcome.Reason.ShouldContain("cannot be used as a key");
    }

    [Fact]
    public void Verify_SecretNotInTheDeclaredEncoding_SaysSo()
    {
        var signed = Event.Sign(Declared.Named("standard-webhooks"), Declared.Secret("whsec_c2VjcmV0"));

        var outcome = signed.Verify(Declared.Named("standard-webhooks"), Declared.Secret("not base64!"));

        outcome.Verdict.ShouldBe(Verdict.Mismatch);
        outcome.Reason.ShouldBe("The secret cannot be used as a key: the scheme wants a secret in base64.");
    }

    [Fact]
    public void Verify_SampleSecretMatches_IsVerifiedAndSaysSo()
    {
        var outcome = WithSignature(Right).Verify(Declared.Named("github"), Declared.Secret("s3cret", samplesOnly: true));

        outcome.Verdict.ShouldBe(Verdict.Verified);
        outcome.Reason.ShouldBe("Verified with the sample secret that was generated here.");
    }

    [Theory]
    [InlineData("sha256=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public void Verify_OnlySampleSecretsAndNoMatch_IsNoSecret(string? value)
    {
        var message = value is null ? Event : WithSignature(value);

        message.Verify(Declared.Named("github"), Declared.Secret("other", samplesOnly: true)).Verdict.ShouldBe(Verdict.NoSecret);
    }

    [Fact]
    public void Verify_SampleSecretBesideARealOne_IsMismatch() =>
        WithSignature(Right)
            .Verify(Declared.Named("github"), Declared.Secret("a", "sample", samplesOnly: true), Declared.Secret("b"))
            .Verdict.ShouldBe(Verdict.Mismatch);

    [Fact]
    public void Verify_SecondSecretMatches_NamesIt()
    {
        var outcome = WithSignature(Right).Verify(Declared.Named("github"), Declared.Secret("old", "previous"), Secret);

        outcome.SecretId.ShouldBe(Secret.Id);
        outcome.Reason.ShouldBe("Verified with the secret “main”: HMAC-SHA256 of the body, hex, in X-Hub-Signature-256.");
        outcome.Scheme.ShouldBe("HMAC-SHA256, hex, header X-Hub-Signature-256");
    }

    [Theory]
    [InlineData(" s3cret")]
    [InlineData("s3cret\n")]
    [InlineData("S3cret")]
    public void Verify_SecretIsTakenVerbatim(string secret) =>
        WithSignature(Right).Verify(Declared.Named("github"), Declared.Secret(secret)).Verdict.ShouldBe(Verdict.Mismatch);

    [Fact]
    public void Verify_OneOfSeveralSignaturesMatches_IsVerified()
    {
        var signed = Event.Sign(Declared.Named("stripe"), Secret).Headers.Value("Stripe-Signature")!;
        var rotated = Declared.Message(
            """{"id":1}""",
            ("Stripe-Signature", signed.Replace("v1=", "v1=00,v1=zz,v0=11,v1=", StringComparison.Ordinal))
        );

        rotated.Verify(Declared.Named("stripe"), Secret).Verdict.ShouldBe(Verdict.Verified);
    }

    [Theory]
    [InlineData("t=1,v0=aa", "“v1=”")]
    [InlineData("v1=0000000000000000000000000000000000000000000000000000000000000000", "timestamp")]
    [InlineData("t=1,t=2,v1=0000000000000000000000000000000000000000000000000000000000000000", "timestamp")]
    public void Verify_KeyMissing_IsMalformedAndNamesIt(string value, string named)
    {
        var outcome = Declared.Message("{}", ("Stripe-Signature", value)).Verify(Declared.Named("stripe"), Secret);

        outcome.Verdict.ShouldBe(Verdict.MalformedSignature);
        outcome.Reason.ShouldContain(named);
    }

    [Fact]
    public void Verify_SeveralWhereOneIsDeclared_IsMalformed()
    {
        var scheme = Declared.Scheme(
            """{"kind":"hmac","signature":{"header":"S","parse":{"type":"kv","signatureKeys":"v1"}},"content":"{body}"}"""
        );

        Declared.Message("{}", ("S", "v1=aa,v1=bb")).Verify(scheme, Secret).Verdict.ShouldBe(Verdict.MalformedSignature);
    }

    [Fact]
    public void Verify_PrimaryAndSecondaryHeaderDiffer_EachIsTried()
    {
        var box = Declared.Named("box");
        var signed = Event.Sign(box, Secret);
        var second = signed with
        {
            Headers =
            [
                .. signed.Headers.Where(h => h.Name != "BOX-SIGNATURE-PRIMARY"),
                new("BOX-SIGNATURE-PRIMARY", Convert.ToBase64String(new byte[32])),
                new("BOX-SIGNATURE-SECONDARY", signed.Headers.Value("BOX-SIGNATURE-PRIMARY")!),
            ],
        };

        second.Verify(box, Secret).Verdict.ShouldBe(Verdict.Verified);
        (second with { Headers = [.. second.Headers, new("box-signature-primary", "AAAA")] })
            .Verify(box, Secret)
            .Verdict.ShouldBe(Verdict.MalformedSignature);
    }

    [Fact]
    public void Verify_ContentWithoutTheBody_IsPartial()
    {
        var mailgun = Declared.Named("mailgun");
        var signed = Declared.Message("""{"signature":{"timestamp":"1","token":"t"},"event":1}""").Sign(mailgun, Secret);

        signed.Verify(mailgun, Secret).Strength.ShouldBe(Strength.Partial);
    }

    [Fact]
    public void Verify_DigestThatNothingSigns_IsPartial()
    {
        var scheme = Declared.Scheme(
            """{"kind":"hmac","signature":{"header":"S"},"content":"{method}","bodyDigest":{"header":"Content-MD5"}}"""
        );

        Event.Sign(scheme, Secret).Verify(scheme, Secret).Strength.ShouldBe(Strength.Partial);
    }

    [Theory]
    [InlineData("v1", Verdict.Verified)]
    [InlineData("v2", Verdict.MalformedSignature)]
    public void Verify_Selector_ChoosesTheForm(string version, Verdict verdict)
    {
        var signed = Event.Sign(Declared.Named("hubspot-v1"), Secret);
        var message = signed with
        {
            Headers = [.. signed.Headers.Where(h => h.Name != "X-HubSpot-Signature-Version"), new("X-HubSpot-Signature-Version", version)],
        };

        message.Verify(Declared.Named("hubspot-v1"), Secret).Verdict.ShouldBe(verdict);
    }

    [Theory]
    [InlineData(300, Freshness.Fresh)]
    [InlineData(301, Freshness.Stale)]
    [InlineData(-3000, Freshness.Fresh)]
    public void Verify_DirectionPast_IsNeverFuture(int seconds, Freshness freshness) =>
        Event
            .Sign(Declared.Named("stripe"), Secret)
            .Verify(Declared.Named("stripe"), Declared.Noon.AddSeconds(seconds), Secret)
            .ShouldSatisfyAllConditions(v => v.Freshness.ShouldBe(freshness), v => v.Verdict.ShouldBe(Verdict.Verified));

    [Theory]
    [InlineData("not a time")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("253402300800")]
    public void Verify_TimestampThatIsNone_IsCheckedAsTextWithoutFreshness(string timestamp)
    {
        var signature = System.Security.Cryptography.HMACSHA256.HashData(
            "s3cret"u8,
            System.Text.Encoding.ASCII.GetBytes($"v0:{timestamp}:{{}}")
        );
        var message = Declared.Message(
            "{}",
            ("X-Slack-Request-Timestamp", timestamp),
            ("X-Slack-Signature", "v0=" + Convert.ToHexString(signature))
        );

        message
            .Verify(Declared.Named("slack"), Secret)
            .ShouldSatisfyAllConditions(v => v.Verdict.ShouldBe(Verdict.Verified), v => v.Freshness.ShouldBe(Freshness.None));
    }

    [Fact]
    public void Verify_Reason_ShowsNeitherSecretNorExpectedDigest()
    {
        var outcome = WithSignature("sha256=" + new string('0', 64)).Verify(Declared.Named("github"), Secret);

        outcome.Reason.ShouldNotContain("s3cret");
        outcome.Reason.ShouldNotContain(Right["sha256=".Length..]);
    }

    private static SignedMessage WithSignature(byte[] signature) => WithSignature("sha256=" + Convert.ToHexString(signature));

    private static SignedMessage WithSignature(string value) => Event with { Headers = [.. Event.Headers, new Header(GitHub, value)] };
}
