using System.Security.Cryptography;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures.Algorithms;

/// <summary>An ECDSA key. Its signatures are two numbers, in DER or one after the other.</summary>
internal sealed class EcdsaKey(ECDsa key, HashKind hash) : KeyPair
{
    public override void Dispose() => key.Dispose();

    protected override bool IsOf(SignedContent content, byte[] signature, SignatureEncoding encoding) =>
        key.VerifyHash(content.Digest(hash), signature, Format(encoding));

    protected override byte[] Make(SignedContent content, SignatureEncoding encoding) =>
        key.SignHash(content.Digest(hash), Format(encoding));

    private static DSASignatureFormat Format(SignatureEncoding encoding) =>
        encoding == SignatureEncoding.Base64Der
            ? DSASignatureFormat.Rfc3279DerSequence
            : DSASignatureFormat.IeeeP1363FixedFieldConcatenation;
}
