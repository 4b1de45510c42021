using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;

namespace WebhookInspector.Endpoints;

/// <summary>Generates a secret in the form that a scheme takes: 256 bits from the system's random source, or a key pair.</summary>
internal static class GeneratedSecret
{
    public static string For(SignatureScheme scheme) =>
        scheme.Kind switch
        {
            SchemeKind.Basic => $"inspector:{Text(24)}",
            SchemeKind.Asymmetric => SignatureAlgorithm.Of(scheme.Algorithm!.Value).NewPrivateKey(),
            _ => scheme.Secret.StripPrefix + Encoded(scheme.Secret.Decode[0]),
        };

    /// <summary>Generates a capture URL's token: 165 bits as letters and digits, so that a double click selects all of it.</summary>
    public static string Token() => RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", 32);

    /// <summary>URL-safe text of <paramref name="bytes"/> random bytes.</summary>
    private static string Text(int bytes) => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(bytes));

    private static string Encoded(SecretDecoding decoding) =>
        decoding switch
        {
            SecretDecoding.Base64 => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            SecretDecoding.Hex => RandomNumberGenerator.GetHexString(64, lowercase: true),
            _ => Text(32),
        };
}
