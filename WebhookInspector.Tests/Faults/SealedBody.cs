using System.Security.Cryptography;
using System.Text;

namespace WebhookInspector.Tests.Faults;

/// <summary>A body that tells whether it is whole: the SHA-256 of the rest stands at its beginning.</summary>
internal static class SealedBody
{
    private const int Head = 64;

    /// <param name="length">Of all, at least 100 bytes.</param>
    public static byte[] Create(int length)
    {
        var rest = RandomNumberGenerator.GetBytes(length - Head);
        return [.. Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(rest))), .. rest];
    }

    public static bool IsWhole(ReadOnlySpan<byte> body) =>
        body.Length > Head && Encoding.ASCII.GetString(body[..Head]) == Convert.ToHexStringLower(SHA256.HashData(body[Head..]));
}
