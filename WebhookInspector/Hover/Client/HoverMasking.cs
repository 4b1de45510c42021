using System.Text.RegularExpressions;

namespace WebhookInspector.Hover.Client;

/// <summary>Masks secrets in bodies for display, whether or not they are complete JSON.</summary>
internal static partial class HoverMasking
{
    private const string Mask = "•••";

    /// <param name="token">The access token, masked wherever it occurs: some servers repeat it in error messages.</param>
    public static string Apply(string body, string? token)
    {
        var masked = SecretMember().Replace(body, $"${{name}}\"{Mask}\"");
        return token is { Length: > 0 } ? masked.Replace(token, Mask, StringComparison.Ordinal) : masked;
    }

    /// <summary>Matches up to the closing quote, or to the end of a truncated body.</summary>
    [GeneratedRegex(
        """(?<name>"(?:hmac_secret|access_token|refresh_token|client_secret)"\s*:\s*)"(?:[^"\\]|\\.)*(?:"|\\?\z)""",
        RegexOptions.IgnoreCase | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex SecretMember();
}
