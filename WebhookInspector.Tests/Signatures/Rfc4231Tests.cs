using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Signatures;

/// <summary>RFC 4231, section 4: HMAC with each SHA-2; keys are given in hex.</summary>
public class Rfc4231Tests
{
    private const string Case1 = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b";
    private const string Case2 = "4a656665";

    [Theory]
    [InlineData("sha256", Case1, "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")]
    [InlineData(
        "sha384",
        Case1,
        "Hi There",
        "afd03944d84895626b0825f4ab46907f15f9dadbe4101ec682aa034c7cebc59cfaea9ea9076ede7f4af152e8b2fa9cb6"
    )]
    [InlineData(
        "sha512",
        Case1,
        "Hi There",
        "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cdedaa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854"
    )]
    [InlineData("sha256", Case2, "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    [InlineData(
        "sha384",
        Case2,
        "what do ya want for nothing?",
        "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649"
    )]
    [InlineData(
        "sha512",
        Case2,
        "what do ya want for nothing?",
        "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"
    )]
    public void Verify_PublishedCase_IsVerified(string hash, string key, string data, string digest)
    {
        var scheme = Declared.Scheme(
            $$"""{"kind":"hmac","hash":"{{hash}}","signature":{"header":"S"},"secret":{"decode":"hex"},"content":"{body}"}"""
        );

        Declared.Message(data, ("S", digest)).Verify(scheme, Declared.Secret(key)).Verdict.ShouldBe(Verdict.Verified);
    }
}
