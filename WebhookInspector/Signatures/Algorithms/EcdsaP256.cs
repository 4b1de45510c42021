using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace WebhookInspector.Signatures.Algorithms;

/// <summary>ECDSA on the curve P-256 (FIPS 186-5).</summary>
internal sealed class EcdsaP256 : SignatureAlgorithm
{
    public static readonly EcdsaP256 WithSha256 = new();

    public override string Words => "ECDSA P-256 with SHA-256";

    public override HashKind Hash => HashKind.Sha256;

    public override string NewPrivateKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }

    protected override KeyPair Read(SecretDecoding decoding, string text)
    {
        var key = KeyReader.Read(decoding, text, ECDsa.Create, c => c.GetECDsaPublicKey());
        return key.KeySize == 256 ? new EcdsaKey(key, Hash) : throw new CryptographicException("The key is not on the curve P-256.");
    }
}
