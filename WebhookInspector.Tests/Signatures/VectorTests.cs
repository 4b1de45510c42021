using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Tests.Signatures;

public class VectorTests
{
    /// <summary>Vector and scheme; a scheme that begins with a brace is declared here, for no provider publishes it.</summary>
    public static readonly TheoryData<string, string> Vectors = new()
    {
        { "github-docs", "github" },
        { "slack-docs", "slack" },
        { "standard-webhooks-sign", "standard-webhooks" },
        { "twilio-form", "twilio" },
        { "square-1", "square" },
        { "paddle-1", "paddle" },
        { "razorpay", "razorpay" },
        { "hubspot-v1", "hubspot-v1" },
        { "hubspot-v2-get", "hubspot-v2" },
        { "sendgrid", "sendgrid" },
        { "notion-docs", "notion" },
        { "mux-elixir-docs", "mux" },
        { "convoy-sha512-hex", """{"kind":"hmac","hash":"sha512","signature":{"header":"X-Convoy-Signature"},"content":"{body}"}""" },
        { "rfc4231-case2", """{"kind":"hmac","signature":{"header":"-"},"content":"{body}"}""" },
        { "stripe-constructed", "stripe" },
        { "shopify-constructed", "shopify" },
        { "compliancely-constructed", "compliancely" },
        { "coverbase-constructed", "coverbase" },
        { "cove-constructed", "cove" },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Verify_PublishedVector_IsVerified(string vector, string scheme)
    {
        var (_, secret, message, at) = Vector.All[vector];

        var outcome = message.Verify(Scheme(scheme), at, Declared.Secret(secret));

        outcome.Verdict.ShouldBe(Verdict.Verified, outcome.Reason);
        outcome.Strength.ShouldBe(Strength.Signature);
        outcome.Freshness.ShouldBe(Scheme(scheme).Timestamp is null ? Freshness.None : Freshness.Fresh);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Verify_OneByteOfTheBodyChanged_IsMismatch(string vector, string scheme)
    {
        var (_, secret, message, at) = Vector.All[vector];
        var changed = message.Body.IsEmpty ? message with { Body = "x"u8.ToArray() } : message.Flipped(message.Body.Length / 2);

        changed.Verify(Scheme(scheme), at, Declared.Secret(secret)).Verdict.ShouldBe(Verdict.Mismatch);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Verify_OtherSecret_IsMismatch(string vector, string scheme)
    {
        var (_, secret, message, at) = Vector.All[vector];
        var other = Declared.Secret(scheme == "sendgrid" ? TestKeys.OtherP256 : "x" + secret);

        message.Verify(Scheme(scheme), at, other).Verdict.ShouldBe(Verdict.Mismatch);
    }

    [Fact]
    public void Vectors_AllButTheOneThatSignsItems_AreHeldAgainstAScheme() =>
        Vector.All.Keys.Except(["adyen-payments"]).ShouldBe(Vectors.Select(row => (string)row[0]), ignoreOrder: true);

    private static SignatureScheme Scheme(string scheme) => scheme.StartsWith('{') ? Declared.Scheme(scheme) : Declared.Named(scheme);
}
