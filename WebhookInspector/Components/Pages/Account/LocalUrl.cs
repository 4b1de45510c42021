namespace WebhookInspector.Components.Pages.Account;

/// <summary>Checks the address to open after signing in: it must be local, whatever the link says (CWE-601).</summary>
internal static class LocalUrl
{
    /// <returns>The start page for anything that a browser might resolve to another site: <c>//evil.example</c>, <c>/\evil.example</c>,
    /// <c>/&#9;/evil.example</c>.</returns>
    public static string Of(string? url) =>
        url is ['/', ..]
        && !url.StartsWith("//", StringComparison.Ordinal)
        && !url.Contains('\\', StringComparison.Ordinal)
        && !url.Any(char.IsControl)
            ? url
            : "/";
}
