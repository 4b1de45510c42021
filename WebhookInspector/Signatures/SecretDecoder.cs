using System.Security.Cryptography;
using System.Text;

namespace WebhookInspector.Signatures;

/// <summary>Decodes a stored secret into the key's bytes.</summary>
internal static class SecretDecoder
{
    /// <summary>
    /// Decodes the key; null when the secret is not in this encoding, or the key is empty: anyone could sign with an empty key.
    /// </summary>
    public static byte[]? Key(SecretRule rule, SecretDecoding decoding, string secret)
    {
        var text = Strip(rule, secret);
        var key =
            text.Length == 0
                ? null
                : decoding switch
                {
                    SecretDecoding.Utf8 => Encoding.UTF8.GetBytes(text),
                    SecretDecoding.Sha256Utf8 => SHA256.HashData(Encoding.UTF8.GetBytes(text)),
                    SecretDecoding.Base64 => SignatureDecoder.FromBase64(text),
                    SecretDecoding.Base64Url => SignatureDecoder.FromBase64Url(text),
                    SecretDecoding.Hex => SignatureDecoder.Hex(text),
                    _ => null,
                };
        return key is { Length: > 0 } ? key : null;
    }

    public static string Strip(SecretRule rule, string secret) =>
        rule.StripPrefix is { } prefix && secret.StartsWith(prefix, StringComparison.Ordinal) ? secret[prefix.Length..] : secret;

    public static string InWords(SecretDecoding decoding) =>
        decoding switch
        {
            SecretDecoding.Utf8 => "as plain text",
            SecretDecoding.Base64 => "base64-decoded",
            SecretDecoding.Base64Url => "base64url-decoded",
            SecretDecoding.Hex => "hex-decoded",
            SecretDecoding.Sha256Utf8 => "hashed with SHA-256",
            SecretDecoding.Base64Spki => "as a base64 public key",
            SecretDecoding.Pem => "as a PEM key",
            _ => "as a certificate",
        };
}
