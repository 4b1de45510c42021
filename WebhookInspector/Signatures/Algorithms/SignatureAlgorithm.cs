using System.Diagnostics;
using System.Security.Cryptography;

namespace WebhookInspector.Signatures.Algorithms;

/// <summary>
/// A signature algorithm with a key pair: its name for people, how its keys are read and made. Each one has a file of its own.
/// </summary>
internal abstract class SignatureAlgorithm
{
    /// <summary>The algorithm's name in a sentence: "RSA PKCS #1 with SHA-256".</summary>
    public abstract string Words { get; }

    /// <summary>The hash that is signed, which code in other languages must name.</summary>
    public abstract HashKind Hash { get; }

    public static SignatureAlgorithm Of(KeyAlgorithm algorithm) =>
        algorithm switch
        {
            KeyAlgorithm.EcdsaP256Sha256 => EcdsaP256.WithSha256,
            KeyAlgorithm.RsaPkcs1Sha1 => RsaAlgorithm.Pkcs1WithSha1,
            KeyAlgorithm.RsaPkcs1Sha256 => RsaAlgorithm.Pkcs1WithSha256,
            KeyAlgorithm.RsaPssSha512 => RsaAlgorithm.PssWithSha512,
            _ => throw new UnreachableException($"No algorithm is named {algorithm}."),
        };

    /// <summary>Makes a key pair. Returns the private key, PKCS #8 in PEM.</summary>
    public abstract string NewPrivateKey();

    /// <summary>
    /// Reads a key. Returns null when the secret holds no key of this algorithm in this form. A private key in PEM is taken in every form:
    /// samples are signed with one.
    /// </summary>
    public KeyPair? TryRead(SecretRule rule, SecretDecoding decoding, string secret)
    {
        try
        {
            return Read(decoding, SecretDecoder.Strip(rule, secret));
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    /// <exception cref="CryptographicException">The text holds no key of this algorithm.</exception>
    /// <exception cref="FormatException">The text is not base64.</exception>
    protected abstract KeyPair Read(SecretDecoding decoding, string text);
}
