namespace WebhookInspector.Requests;

/// <summary>Headers whose values let their reader in somewhere: shown only to who asks for them.</summary>
public static class SensitiveHeaders
{
    private static readonly string[] Names =
        ["Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "X-Api-Key", "Api-Key", "X-Auth-Token", "X-Access-Token", "X-Csrf-Token", "X-Hook-Secret"];

    /// <param name="credentialHeader">Where the endpoint's scheme carries a token or a password; null when it carries none.</param>
    public static bool Contains(string name, string? credentialHeader = null) =>
        Names.Contains(name, StringComparer.OrdinalIgnoreCase) || string.Equals(name, credentialHeader, StringComparison.OrdinalIgnoreCase);
}
