using System.Globalization;
using System.Text;
using WebhookInspector.Requests;
using WebhookInspector.Signatures.Algorithms;

namespace WebhookInspector.Signatures.Templates;

/// <summary>Writes the value of a token.</summary>
internal static class ContentTokenWriter
{
    public static void Write(ContentToken token, ContentValues values, ContentSink sink)
    {
        switch (token.Name)
        {
            case "body":
                sink(values.Body.Span);
                break;
            case "secret":
                sink(values.Secret.Span);
                break;
            case "config":
                sink(Encoding.UTF8.GetBytes(values.Config.GetValueOrDefault(token.Argument!, "")));
                break;
            case "form" when token.IsSortedForm:
                SortedForm(values, sink);
                break;
            default:
                sink(WireText.Bytes(Text(token, values)));
                break;
        }
    }

    private static string Text(ContentToken token, ContentValues values)
    {
        var body = values.Body.Span;
        return token.Name switch
        {
            "timestamp" => values.Timestamp ?? "",
            "id" => values.Id ?? "",
            "method" => values.Method,
            "url" => values.Url,
            "url.path" => UrlParts.Parse(values.Url).Path,
            "url.pathAndQuery" => UrlParts.Parse(values.Url).PathAndQuery,
            "url.host" => UrlParts.Parse(values.Url).Host,
            // Header lines of the same name form one comma-joined value (RFC 9110, 5.3); a line repeated by a proxy is ignored.
            "header" => string.Join(", ", values.Headers.Values(token.Argument!).Distinct(StringComparer.Ordinal)),
            "headersListed" => ListedHeaders.TryParse(token.Argument!)!.Render(values.Headers),
            "query" => FormFields.Values(WireText.Bytes(UrlParts.Parse(values.Url).Query ?? ""), token.Argument!).FirstOrDefault() ?? "",
            "form" => MessageForm.Values(values.Body, values.Headers, token.Argument!).FirstOrDefault() ?? "",
            "json" => JsonBody.Value(body, token.Argument!) ?? "",
            "md5b64" => Convert.ToBase64String(Hashes.Of(HashKind.Md5, body)),
            "sha256hex" => Convert.ToHexStringLower(Hashes.Of(HashKind.Sha256, body)),
            "sha256b64" => Convert.ToBase64String(Hashes.Of(HashKind.Sha256, body)),
            "sha512b64" => Convert.ToBase64String(Hashes.Of(HashKind.Sha512, body)),
            "crc32" => Crc32.Of(body).ToString(CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException($"The token {token.Name} has no writer."),
        };
    }

    /// <summary>Writes the name and value of each field, sorted by name, then by value, duplicates once: Twilio's rule.</summary>
    private static void SortedForm(ContentValues values, ContentSink sink)
    {
        var own = values.SignatureField is null ? null : WireText.FromDeclared(values.SignatureField);
        var fields = FormFields
            .Parse(values.Body.Span)
            .Where(f => !string.Equals(f.Key, own, StringComparison.Ordinal))
            .Distinct()
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .ThenBy(f => f.Value, StringComparer.Ordinal);
        foreach (var (name, value) in fields)
        {
            sink(WireText.Bytes(name));
            sink(WireText.Bytes(value));
        }
    }
}
