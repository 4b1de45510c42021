using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Tests.Signatures;

public class SignThenVerifyTests
{
    private static readonly Gen<string> Texts = Gen.Elements("s3cret", " spaced ", "ünï", "whsec_bm90IGJhc2U2NA", "user:pa:ss")
        .SelectMany(s => Gen.Choose(0, 99).Select(n => s + n));

    private static readonly Gen<byte[]> Bodies = Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf();

    public static readonly TheoryData<string> Known = [.. Declared.Names];

    [Theory]
    [MemberData(nameof(Known))]
    public void Verify_SignedByTheSameDeclaration_IsVerified(string id)
    {
        var scheme = Declared.Named(id);
        var secret = Schemes.SecretFor(scheme, "s3cret");

        var outcome = Sample(scheme).Sign(scheme, secret).Verify(scheme, secret);

        outcome.Verdict.ShouldBe(Verdict.Verified, outcome.Reason);
        outcome.SecretId.ShouldBe(secret.Id);
        outcome.Freshness.ShouldBe(scheme.Timestamp is null ? Freshness.None : Freshness.Fresh);
    }

    [Theory]
    [MemberData(nameof(Known))]
    public void Verify_SignedThenBodyChanged_IsVerifiedOnlyWhereNothingCoversTheBody(string id)
    {
        var scheme = Declared.Named(id);
        var secret = Schemes.SecretFor(scheme, "s3cret");
        var signed = Sample(scheme).Sign(scheme, secret);

        var outcome = signed.Flipped(signed.Body.Length - 3).Verify(scheme, secret);

        (outcome.Verdict == Verdict.Verified).ShouldBe(outcome.Strength != Strength.Signature, outcome.Reason);
    }

    [Fact]
    public void Verify_AnySchemeBodyAndSecret_IsVerified() =>
        Prop.ForAll(
                Arb.From(Schemes.Any),
                Arb.From(Bodies),
                Arb.From(Texts),
                (scheme, body, text) =>
                {
                    var secret = Schemes.SecretFor(scheme, text);
                    var message = Message(body);

                    var outcome = message.Sign(scheme, secret).Verify(scheme, secret);

                    outcome.Verdict.ShouldBe(scheme.Kind == SchemeKind.None ? Verdict.Unsigned : Verdict.Verified, outcome.Reason);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Verify_AnyByteOfACoveredBodyChanged_IsMismatch() =>
        Prop.ForAll(
                Arb.From(Schemes.Covering),
                Arb.From(Bodies.Where(b => b.Length > 0)),
                Arb.From(Gen.Choose(0, 10_000)),
                (scheme, body, at) =>
                {
                    var secret = Schemes.SecretFor(scheme, "s3cret");
                    var signed = Message(body).Sign(scheme, secret);

                    var outcome = signed.Flipped(at % body.Length).Verify(scheme, secret);

                    outcome.Verdict.ShouldBe(Verdict.Mismatch, outcome.Reason);
                    outcome.Strength.ShouldBe(Strength.Signature);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Verify_PublicHalfOfTheKey_IsVerified()
    {
        var scheme = Declared.Named("sendgrid");
        var signed = Message("payload"u8.ToArray()).Sign(scheme, Declared.Secret(TestKeys.P256.ExportPkcs8PrivateKeyPem()));
        var publicKey = Convert.ToBase64String(TestKeys.P256.ExportSubjectPublicKeyInfo());

        signed.Verify(scheme, Declared.Secret(publicKey)).Verdict.ShouldBe(Verdict.Verified);
    }

    [Fact]
    public void Verify_Certificate_IsVerified()
    {
        var scheme = Declared.Scheme(
            """{"kind":"asymmetric","algorithm":"rsa-pkcs1-sha256","signature":{"header":"S","encoding":"base64"},"secret":{"decode":"x509"},"content":"{body}"}"""
        );
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest(
            "CN=provider",
            TestKeys.Rsa,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        using var certificate = request.CreateSelfSigned(Declared.Noon, Declared.Noon.AddYears(1));
        var signed = Message("payload"u8.ToArray()).Sign(scheme, Declared.Secret(TestKeys.Rsa.ExportPkcs8PrivateKeyPem()));

        signed.Verify(scheme, Declared.Secret(certificate.ExportCertificatePem())).Verdict.ShouldBe(Verdict.Verified);
        signed.Verify(scheme, Declared.Secret(Convert.ToBase64String(certificate.RawData))).Verdict.ShouldBe(Verdict.Verified);
    }

    [Theory]
    [InlineData("""{"kind":"hmac","signature":{"form":"sig"},"content":"{form:sortedKeyValue}"}""", "a=1&b=%C3%A9&c", Strength.Signature)]
    [InlineData(
        """{"kind":"hmac","signature":{"query":"sig","encoding":"base64"},"content":"{url.path}{body}"}""",
        "anything",
        Strength.Signature
    )]
    [InlineData("""{"kind":"hmac","signature":{"json":"$.meta.sig"},"content":"{json:$.id}"}""", """{"id":7}""", Strength.Partial)]
    [InlineData(
        """{"kind":"hmac","signature":{"json":"$['meta'].sig"},"content":"{json:$.id}"}""",
        """{"meta":{"sig":"old","x":[1]},"id":7}""",
        Strength.Partial
    )]
    public void Verify_SignatureOutsideTheHeaders_IsVerified(string declaration, string body, Strength strength)
    {
        var scheme = Declared.Scheme(declaration);
        var secret = Declared.Secret("s3cret");

        var outcome = Declared.Message(body).Sign(scheme, secret).Verify(scheme, secret);

        outcome.Verdict.ShouldBe(Verdict.Verified, outcome.Reason);
        outcome.Strength.ShouldBe(strength);
    }

    [Fact]
    public void Sign_BodyWithoutAPlaceForTheSignature_SaysSo() =>
        Should
            .Throw<CannotSignException>(() => Declared.Message("[1]").Sign(Declared.Named("signwell"), Declared.Secret("s")))
            .Message.ShouldContain("$.event.hash");

    [Fact]
    public void Verify_LargestBody_IsHashedWithoutACopy()
    {
        var scheme = Declared.Named("stripe");
        var secret = Declared.Secret("s3cret");
        var signed = Message(new byte[10 * 1024 * 1024]).Sign(scheme, secret);
        var before = GC.GetAllocatedBytesForCurrentThread();

        signed.Verify(scheme, secret, Declared.Secret("other", "other")).Verdict.ShouldBe(Verdict.Verified);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1024 * 1024);
    }

    [Fact]
    public void Sign_OnlyThePublicKey_SaysThatThePrivateOneIsNeeded() =>
        Should
            .Throw<CannotSignException>(() =>
                Message([]).Sign(Declared.Named("highlevel"), Declared.Secret(TestKeys.Rsa.ExportSubjectPublicKeyInfoPem()))
            )
            .Message.ShouldContain("private key");

    [Fact]
    public void Sign_UnknownForm_NamesIt() =>
        Should
            .Throw<CannotSignException>(() => Message([]).Sign(Declared.Hover, Declared.Secret("s"), "Hover-Signature-512"))
            .Message.ShouldContain("Hover-Signature-512");

    [Fact]
    public void Sign_SignedBefore_ReplacesWhatStandsThere()
    {
        var scheme = Declared.Named("standard-webhooks");
        var secret = Schemes.SecretFor(scheme, "s3cret");
        var once = Message([1]).Sign(scheme, secret);

        var twice = once.Sign(scheme, secret);

        twice.Headers.Select(h => h.Name).ShouldBe(once.Headers.Select(h => h.Name), ignoreOrder: true);
    }

    [Fact]
    public void Sign_TimestampInsideTheBody_ChangesNothingElse()
    {
        var scheme = Declared.Named("linear");

        var signed = Declared.Message("""{ "webhookTimestamp" : 1, "n": 10.0 }""").Sign(scheme, Declared.Secret("s"));

        System
            .Text.Encoding.UTF8.GetString(signed.Body.Span)
            .ShouldBe($$"""{ "webhookTimestamp" : {{Declared.Noon.ToUnixTimeMilliseconds()}}, "n": 10.0 }""");
    }

    private static SignedMessage Message(byte[] body) =>
        new("POST", "https://inspector.example/hooks/p/token?page=2", [new Header("Content-Type", "application/json")], body);

    private static SignedMessage Sample(SignatureScheme scheme) =>
        Declared.Message(
            scheme.Content.Any(c => c.Text.Contains("{form:", StringComparison.Ordinal))
                ? "a=1&b=two+words"
                : """{"event":{"type":"t"},"signature":{"token":"tk"},"value":[{"clientState":""}],"n":"xyz"}""",
            ("Content-Type", "application/json")
        );
}
