namespace WebhookInspector.Components.Pages.Account;

/// <summary>Where to go after the sign-in: an address of our own, whatever the link said (CWE-601).</summary>
internal static class LocalUrl
{
    /// <returns>The start page for anything that a browser might take for another site's: <c>//evil.example</c>, <c>/\evil.example</c>,
    /// <c>/&#9;/evil.example</c>.</returns>
    public static string Of(string? url) =>
        url is ['/', ..]
        && !url.StartsWith("//", StringComparison.Ordinal)
        && !url.Contains('\\', StringComparison.Ordinal)
        && !url.Any(char.IsControl)
            ? url
            : "/";
}
