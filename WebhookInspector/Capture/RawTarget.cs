namespace WebhookInspector.Capture;

/// <summary>The part of the request target after the endpoint's token, as it was sent.</summary>
internal static class RawTarget
{
    /// <param name="target">The raw target: <c>/hooks/{provider}/{token}/rest?query</c>, or the absolute form.</param>
    /// <param name="decodedRest">The rest as decoded by routing, used when the raw segments do not match the decoded ones (dot
    /// segments).</param>
    public static string PathAfterToken(string target, string token, string? decodedRest)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];
        if (!path.StartsWith('/') && path.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0)
        {
            var slash = path.IndexOf('/', scheme + 3);
            path = slash < 0 ? "/" : path[slash..];
        }

        var segments = path.Split('/', 5);
        return segments.Length >= 4 && string.Equals(Uri.UnescapeDataString(segments[3]), token, StringComparison.Ordinal)
            ? segments.Length == 5
                ? "/" + segments[4]
                : ""
            : string.IsNullOrEmpty(decodedRest)
                ? ""
                : "/" + decodedRest;
    }
}
