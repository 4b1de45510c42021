using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures.Matching;

/// <summary>Reads the expiry time of a JWT (RFC 7519, 4.1.4) without checking its signature.</summary>
internal static class JwtExpiry
{
    private const int LongestToken = 16 * 1024;

    /// <summary>Returns the expiry time; null when the text is not a JWT or has no expiry.</summary>
    public static DateTimeOffset? Of(string token)
    {
        var parts = token.Length <= LongestToken ? token.Split('.') : [];
        if (
            parts.Length != 3
            || SignatureDecoder.FromBase64Url(parts[1]) is not { } payload
            || JsonBody.Value(payload, "$.exp") is not { } text
            || !double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var seconds)
        )
        {
            return null;
        }

        return seconds is > 0 and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : null;
    }
}
