using System.Security.Cryptography;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Tests.Signatures.Algorithms;

public class SignatureAlgorithmTests
{
    public static readonly TheoryData<KeyAlgorithm> All = [.. Enum.GetValues<KeyAlgorithm>()];

    public static readonly TheoryData<HashKind> Hashes = [.. Enum.GetValues<HashKind>()];

    [Theory]
    [MemberData(nameof(All))]
    public void NewPrivateKey_OfEachAlgorithm_SignsWhatItVerifies(KeyAlgorithm name)
    {
        var algorithm = SignatureAlgorithm.Of(name);
        using var key = algorithm.TryRead(new SecretRule(), SecretDecoding.Utf8, algorithm.NewPrivateKey()).ShouldNotBeNull();

        var signature = key.Sign(Content("a body", name), SignatureEncoding.Base64);

        key.Verify(Content("a body", name), signature, SignatureEncoding.Base64).ShouldBeTrue();
        key.Verify(Content("b body", name), signature, SignatureEncoding.Base64).ShouldBeFalse();
    }

    [Fact]
    public void Words_OfAllAlgorithms_Differ() =>
        Enum.GetValues<KeyAlgorithm>().Select(a => SignatureAlgorithm.Of(a).Words).ShouldBeUnique();

    [Theory]
    [MemberData(nameof(Hashes))]
    public void Length_OfEachHash_IsThatOfItsDigest(HashKind hash) =>
        hash.Length().ShouldBe(CryptographicOperations.HashData(hash.Algorithm(), "a body"u8.ToArray()).Length);

    private static SignedContent Content(string body, KeyAlgorithm name)
    {
        var scheme = Declared.Scheme(
            $$"""{"kind":"asymmetric","algorithm":"{{DeclaredName<KeyAlgorithm>.Of(name)}}","signature":{"header":"S","encoding":"base64"},"content":"{body}"}"""
        );
        var message = Declared.Message(body);
        return new SignedContent(scheme, scheme.Content[0], ContentValues.From(scheme, message));
    }
}
