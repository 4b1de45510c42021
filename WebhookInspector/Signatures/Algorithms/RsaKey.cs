using System.Security.Cryptography;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures.Algorithms;

/// <summary>An RSA key. The signature's encoding is of no concern to it: an RSA signature is one number.</summary>
internal sealed class RsaKey(RSA key, HashKind hash, RSASignaturePadding padding) : KeyPair
{
    public override void Dispose() => key.Dispose();

    protected override bool IsOf(SignedContent content, byte[] signature, SignatureEncoding encoding) =>
        key.VerifyHash(content.Digest(hash), signature, hash.Algorithm(), padding);

    protected override byte[] Make(SignedContent content, SignatureEncoding encoding) =>
        key.SignHash(content.Digest(hash), hash.Algorithm(), padding);
}
