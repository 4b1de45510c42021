using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace WebhookInspector.Access.People;

/// <summary>
/// Generates tokens that are shown once: 256 random bits, of which the database stores a hash. Such a token needs no slow hash (RFC 6749,
/// 10.10).
/// </summary>
internal static class SecretLink
{
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
