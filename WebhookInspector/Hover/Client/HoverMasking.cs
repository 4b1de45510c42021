using System.Text.RegularExpressions;

namespace WebhookInspector.Hover.Client;

/// <summary>Takes secrets out of bodies that are shown, whether or not they are whole JSON.</summary>
internal static partial class HoverMasking
{
    private const string Mask = "•••";

    /// <param name="token">Masked wherever it stands: some servers repeat it in their complaint.</param>
    public static string Apply(string body, string? token)
    {
        var masked = SecretMember().Replace(body, $"${{name}}\"{Mask}\"");
        return token is { Length: > 0 } ? masked.Replace(token, Mask, StringComparison.Ordinal) : masked;
    }

    /// <summary>Up to the closing quote, or to the end where the body was cut.</summary>
    [GeneratedRegex(
        """(?<name>"(?:hmac_secret|access_token|refresh_token|client_secret)"\s*:\s*)"(?:[^"\\]|\\.)*(?:"|\\?$)""",
        RegexOptions.IgnoreCase | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex SecretMember();
}
