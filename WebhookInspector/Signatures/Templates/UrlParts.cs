namespace WebhookInspector.Signatures.Templates;

/// <summary>The parts of a URL exactly as written. <see cref="Uri"/> would decode and normalize the URL that was signed.</summary>
/// <param name="Host">The host, with the port if one is written.</param>
/// <param name="Path">The path; "/" if the URL has none.</param>
/// <param name="Query">The query without the question mark; null if there is none.</param>
internal readonly record struct UrlParts(string Origin, string Host, string Path, string? Query)
{
    public string PathAndQuery => Query is null ? Path : Path + "?" + Query;

    public static UrlParts Parse(string url)
    {
        var pathAt = 0;
        var host = "";
        var schemeEnd = url.IndexOf("://", StringComparison.Ordinal);
        if (schemeEnd > 0 && url.AsSpan(0, schemeEnd).IndexOfAny("/?#") < 0)
        {
            var hostAt = schemeEnd + 3;
            var hostLength = url.AsSpan(hostAt).IndexOfAny("/?#");
            pathAt = hostLength < 0 ? url.Length : hostAt + hostLength;
            var authority = url[hostAt..pathAt];
            host = authority[(authority.LastIndexOf('@') + 1)..];
        }

        var fragmentAt = url.IndexOf('#', pathAt);
        var end = fragmentAt < 0 ? url.Length : fragmentAt;
        var queryAt = url.IndexOf('?', pathAt, end - pathAt);
        var path = url[pathAt..(queryAt < 0 ? end : queryAt)];
        return new UrlParts(url[..pathAt], host, path.Length == 0 ? "/" : path, queryAt < 0 ? null : url[(queryAt + 1)..end]);
    }

    public override string ToString() => Origin + PathAndQuery;
}
