using System.Security.Cryptography;

namespace WebhookInspector.Signatures.Algorithms;

/// <summary>Gives the name and the digest length of each <see cref="HashKind"/>.</summary>
internal static class Hashes
{
    public static HashAlgorithmName Algorithm(this HashKind hash) => hash switch
    {
        HashKind.Md5 => HashAlgorithmName.MD5,
        HashKind.Sha1 => HashAlgorithmName.SHA1,
        HashKind.Sha384 => HashAlgorithmName.SHA384,
        HashKind.Sha512 => HashAlgorithmName.SHA512,
        _ => HashAlgorithmName.SHA256,
    };

    /// <summary>The digest length in bytes.</summary>
    public static int Length(this HashKind hash) => hash switch
    {
        HashKind.Md5 => 16,
        HashKind.Sha1 => 20,
        HashKind.Sha384 => 48,
        HashKind.Sha512 => 64,
        _ => 32,
    };

    public static string InWords(this HashKind hash) => hash switch
    {
        HashKind.Md5 => "MD5",
        HashKind.Sha1 => "SHA-1",
        HashKind.Sha384 => "SHA-384",
        HashKind.Sha512 => "SHA-512",
        _ => "SHA-256",
    };

    public static byte[] Of(HashKind hash, ReadOnlySpan<byte> bytes) => CryptographicOperations.HashData(hash.Algorithm(), bytes);
}
