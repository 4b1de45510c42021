using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace WebhookInspector.Signatures.Algorithms;

/// <summary>Reads keys from PEM, base64 of a SubjectPublicKeyInfo, or an X.509 certificate.</summary>
internal static class KeyReader
{
    /// <param name="create">Makes an empty key of the wanted kind.</param>
    /// <param name="ofCertificate">Takes the public key of that kind from a certificate; null when it holds another kind.</param>
    /// <exception cref="CryptographicException">The text holds no such key.</exception>
    /// <exception cref="ArgumentException">The PEM holds no such key.</exception>
    /// <exception cref="FormatException">The text is neither PEM nor base64.</exception>
    public static T Read<T>(SecretDecoding decoding, string text, Func<T> create, Func<X509Certificate2, T?> ofCertificate)
        where T : AsymmetricAlgorithm
    {
        var isPem = text.Contains("-----BEGIN ", StringComparison.Ordinal);
        if (isPem ? text.Contains("-----BEGIN CERTIFICATE", StringComparison.Ordinal) : decoding == SecretDecoding.X509)
        {
            using var certificate = isPem
                ? X509Certificate2.CreateFromPem(text)
                : X509CertificateLoader.LoadCertificate(Convert.FromBase64String(text));
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
