using System.Diagnostics;
using System.Security.Cryptography;

namespace WebhookInspector.Signatures.Algorithms;

/// <summary>Gives the name and the digest length of each <see cref="HashKind"/>.</summary>
internal static class Hashes
{
    public static HashAlgorithmName Algorithm(this HashKind hash) =>
        hash switch
        {
            HashKind.Md5 => HashAlgorithmName.MD5,
            HashKind.Sha1 => HashAlgorithmName.SHA1,
            HashKind.Sha384 => HashAlgorithmName.SHA384,
            HashKind.Sha512 => HashAlgorithmName.SHA512,
            HashKind.Sha256 => HashAlgorithmName.SHA256,
            _ => throw Unknown(hash),
        };

    /// <summary>The digest length in bytes.</summary>
    public static int Length(this HashKind hash) =>
        hash switch
        {
            HashKind.Md5 => 16,
            HashKind.Sha1 => 20,
            HashKind.Sha384 => 48,
            HashKind.Sha512 => 64,
            HashKind.Sha256 => 32,
            _ => throw Unknown(hash),
        };

    public static string InWords(this HashKind hash) =>
        hash switch
        {
            HashKind.Md5 => "MD5",
            HashKind.Sha1 => "SHA-1",
            HashKind.Sha384 => "SHA-384",
            HashKind.Sha512 => "SHA-512",
            HashKind.Sha256 => "SHA-256",
            _ => throw Unknown(hash),
        };

    public static byte[] Of(HashKind hash, ReadOnlySpan<byte> bytes) => CryptographicOperations.HashData(hash.Algorithm(), bytes);

    private static UnreachableException Unknown(HashKind hash) => new($"No hash is named {hash}.");
}
