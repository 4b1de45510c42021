namespace WebhookInspector.Guide;

/// <summary>Converts links between files of <c>docs/</c> to addresses of the pages that show them.</summary>
internal static class GuideLinks
{
    private const string Root = "/help";
    private const string Markdown = ".md";
    private const string FirstPage = "README";

    public static string UrlOf(string path) => path.Length == 0 ? Root : $"{Root}/{path}";

    /// <summary>
    /// Gets a page's path from its file's: <c>guide/inspect.md</c> is <c>guide/inspect</c>, <c>decisions/README.md</c> is <c>decisions</c>.
    /// </summary>
    public static string PathOf(string file)
    {
        var path = file.Replace('\\', '/')[..^Markdown.Length];
        return path == FirstPage ? ""
            : path.EndsWith("/" + FirstPage, StringComparison.Ordinal) ? path[..^(FirstPage.Length + 1)]
            : path;
    }

    public static bool IsAbsolute(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "https" or "http" or "mailto";

    /// <summary>Resolves a relative link in a file.</summary>
    /// <returns>The file and the anchor; the file is null when the link leaves <c>docs/</c>.</returns>
    public static (string? File, string Anchor) Resolve(string from, string link)
    {
        var (target, anchor) = link.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? (link[..at], link[at..]) : (link, "");
        if (target.Length == 0)
            return (from, anchor);
        var parts = new List<string>(from.Replace('\\', '/').Split('/')[..^1]);
        foreach (var part in target.Split('/'))
        {
            if (part != "..")
            {
                if (part != ".")
                    parts.Add(part);
            }
            else if (parts.Count == 0)
            {
                return (null, anchor);
            }
            else
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        return (string.Join('/', parts), anchor);
    }

    /// <summary>Gets the address that a link in a file leads to; null when the program does not serve it.</summary>
    public static string? Rewrite(string from, string link)
    {
        if (IsAbsolute(link))
            return link;
        var (file, anchor) = Resolve(from, link);
        return file is not null && file.EndsWith(Markdown, StringComparison.Ordinal) ? UrlOf(PathOf(file)) + anchor : null;
    }
}
