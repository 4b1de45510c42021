using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace WebhookInspector.Signatures.Algorithms;

/// <summary>RSA with a padding and a hash (RFC 8017).</summary>
internal sealed class RsaAlgorithm : SignatureAlgorithm
{
    /// <summary>The size of keys that are made here, in bits.</summary>
    private const int NewKeySize = 2048;

    public static readonly RsaAlgorithm Pkcs1WithSha1 = new("RSA PKCS #1 with SHA-1", HashKind.Sha1, RSASignaturePadding.Pkcs1);
    public static readonly RsaAlgorithm Pkcs1WithSha256 = new("RSA PKCS #1 with SHA-256", HashKind.Sha256, RSASignaturePadding.Pkcs1);
    public static readonly RsaAlgorithm PssWithSha512 = new("RSA-PSS with SHA-512", HashKind.Sha512, RSASignaturePadding.Pss);

    private readonly RSASignaturePadding padding;

    private RsaAlgorithm(string words, HashKind hash, RSASignaturePadding padding) => (Words, Hash, this.padding) = (words, hash, padding);

    public override string Words { get; }

    public override HashKind Hash { get; }

    public override string NewPrivateKey()
    {
        using var key = RSA.Create(NewKeySize);
        return key.ExportPkcs8PrivateKeyPem();
    }

    protected override KeyPair Read(SecretDecoding decoding, string text) =>
        new RsaKey(KeyReader.Read(decoding, text, RSA.Create, c => c.GetRSAPublicKey()), Hash, padding);
}
