namespace WebhookInspector.Signatures.Templates;

/// <summary>Describes what a content template signs: "the timestamp and the body".</summary>
internal static class TemplateWords
{
    public static string Describe(SignatureScheme form, ContentTemplate template)
    {
        var parts = template.Tokens.Where(t => t.Name != "secret").Select(InWords).ToList();
        var list = parts switch
        {
            [] => "fixed text",
            [var only] => only,
            _ => string.Join(", ", parts.SkipLast(1)) + " and " + parts[^1],
        };
        return form.Content.Any(HasUrl) && !HasUrl(template) ? $"{list}, without the URL" : list;
    }

    private static bool HasUrl(ContentTemplate template) => template.Tokens.Any(t => t.Name.StartsWith("url", StringComparison.Ordinal));

    private static string InWords(ContentToken token) =>
        token.Name switch
        {
            "body" => "the body",
            "timestamp" => "the timestamp",
            "id" => "the message id",
            "method" => "the method",
            "url" => "the URL",
            "url.path" => "the URL’s path",
            "url.pathAndQuery" => "the URL’s path and query",
            "url.host" => "the host",
            "header" => token.Argument!,
            "headersListed" => "the headers that " + token.Argument!.Split(',')[0] + " lists",
            "query" => "the query parameter " + token.Argument,
            "json" => "the JSON field " + token.Argument,
            "form" => token.IsSortedForm ? "the sorted form fields" : "the form field " + token.Argument,
            "config" => "the setting " + token.Argument,
            "md5b64" => "the body’s MD5",
            "crc32" => "the body’s CRC-32",
            "sha512b64" => "the body’s SHA-512",
            _ => "the body’s SHA-256",
        };
}
