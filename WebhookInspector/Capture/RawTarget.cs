namespace WebhookInspector.Capture;

/// <summary>What follows the endpoint's token in the target, as it was sent.</summary>
internal static class RawTarget
{
    /// <param name="target">The raw target: <c>/hooks/{provider}/{token}/rest?query</c>, or the absolute form.</param>
    /// <param name="decodedRest">The rest as routing decoded it, for targets whose raw segments do not line up (dot segments).</param>
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
            ? segments.Length == 5 ? "/" + segments[4] : ""
            : string.IsNullOrEmpty(decodedRest) ? "" : "/" + decodedRest;
    }
}
