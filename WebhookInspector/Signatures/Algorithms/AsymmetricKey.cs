using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace WebhookInspector.Signatures.Algorithms;

/// <summary>A provider's asymmetric key. The public part verifies signatures; a private key also creates them.</summary>
internal sealed class AsymmetricKey : IDisposable
{
    private readonly KeyAlgorithm algorithm;
    private readonly RSA? rsa;
    private readonly ECDsa? ecdsa;

    private AsymmetricKey(KeyAlgorithm algorithm, RSA? rsa, ECDsa? ecdsa) => (this.algorithm, this.rsa, this.ecdsa) = (algorithm, rsa, ecdsa);

    public static HashKind Hash(KeyAlgorithm algorithm) => algorithm switch
    {
        KeyAlgorithm.RsaPkcs1Sha1 => HashKind.Sha1,
        KeyAlgorithm.RsaPssSha512 => HashKind.Sha512,
        _ => HashKind.Sha256,
    };

    /// <summary>
    /// Reads the key; null when the secret holds no key of this algorithm in this form. A private key in PEM is accepted in every
    /// form, because samples are signed with one.
    /// </summary>
    public static AsymmetricKey? TryRead(KeyAlgorithm algorithm, SecretRule rule, SecretDecoding decoding, string secret)
    {
        var text = SecretDecoder.Strip(rule, secret);
        try
        {
            return algorithm == KeyAlgorithm.EcdsaP256Sha256
                ? new AsymmetricKey(algorithm, null, ReadP256(decoding, text))
                : new AsymmetricKey(algorithm, Read(decoding, text, RSA.Create, c => c.GetRSAPublicKey()), null);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    public bool Verify(byte[] digest, byte[] signature, SignatureEncoding encoding)
    {
        try
        {
            return rsa?.VerifyHash(digest, signature, Hash(algorithm).Algorithm(), Padding) ?? ecdsa!.VerifyHash(digest, signature, Format(encoding));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <exception cref="CannotSignException">The key is a public key only.</exception>
    public byte[] Sign(byte[] digest, SignatureEncoding encoding)
    {
        try
        {
            return rsa?.SignHash(digest, Hash(algorithm).Algorithm(), Padding) ?? ecdsa!.SignHash(digest, Format(encoding));
        }
        catch (CryptographicException e)
        {
            throw new CannotSignException("The secret is a public key. To sign, it must be the private key, in PEM.", e);
        }
    }

    public void Dispose()
    {
        rsa?.Dispose();
        ecdsa?.Dispose();
    }

    private RSASignaturePadding Padding => algorithm == KeyAlgorithm.RsaPssSha512 ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;

    private static DSASignatureFormat Format(SignatureEncoding encoding) =>
        encoding == SignatureEncoding.Base64Der ? DSASignatureFormat.Rfc3279DerSequence : DSASignatureFormat.IeeeP1363FixedFieldConcatenation;

    private static ECDsa ReadP256(SecretDecoding decoding, string text)
    {
        var key = Read(decoding, text, ECDsa.Create, c => c.GetECDsaPublicKey());
        return key.KeySize == 256 ? key : throw new CryptographicException("The key is not on the curve P-256.");
    }

    private static T Read<T>(SecretDecoding decoding, string text, Func<T> create, Func<X509Certificate2, T?> ofCertificate)
        where T : AsymmetricAlgorithm
    {
        var isPem = text.Contains("-----BEGIN ", StringComparison.Ordinal);
        if (isPem ? text.Contains("-----BEGIN CERTIFICATE", StringComparison.Ordinal) : decoding == SecretDecoding.X509)
        {
            using var certificate = isPem ? X509Certificate2.CreateFromPem(text) : X509CertificateLoader.LoadCertificate(Convert.FromBase64String(text));
            return ofCertificate(certificate) ?? throw new CryptographicException("The certificate holds another kind of key.");
        }

        var key = create();
        if (isPem)
        {
            key.ImportFromPem(text);
        }
        else
        {
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(text), out _);
        }

        return key;
    }
}
