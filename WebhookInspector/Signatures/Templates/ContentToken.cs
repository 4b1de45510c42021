namespace WebhookInspector.Signatures.Templates;

/// <summary>One token of a content template.</summary>
/// <param name="Name">The name of the token: "body", "header", "sha256hex".</param>
/// <param name="Argument">The text after the colon; null when the token takes no argument.</param>
public sealed record ContentToken(string Name, string? Argument)
{
    public const string Allowed =
        "{body} {timestamp} {id} {secret} {method} {url} {url.path} {url.pathAndQuery} {url.host} {header:N} "
        + "{headersListed:N,fmt,sep} {query:N} {json:PATH} "
        + "{form:N} {form:sortedKeyValue} {config:K} {md5b64:body} {sha256hex:body} {sha256b64:body} {sha512b64:body} {crc32:body}";

    /// <summary>True when every change of the body changes the token's value.</summary>
    public bool CoversBody => IsSortedForm || Name is "body" or "md5b64" or "sha256hex" or "sha256b64" or "sha512b64" or "crc32";

    /// <summary>True for all fields of a form, and not one by its name.</summary>
    internal bool IsSortedForm => this is { Name: "form", Argument: "sortedKeyValue" };

    /// <summary>True when every change of the query changes the token's value.</summary>
    internal bool CoversQuery => Name is "url" or "url.pathAndQuery";

    /// <returns>The token; null, with the reason in <paramref name="fault"/>, when there is no such token.</returns>
    internal static ContentToken? TryParse(string inside, out string? fault)
    {
        var colon = inside.IndexOf(':', StringComparison.Ordinal);
        var token = colon < 0 ? new ContentToken(inside, null) : new ContentToken(inside[..colon], inside[(colon + 1)..]);
        fault = token.Fault();
        return fault is null ? token : null;
    }

    private string? Fault()
    {
        var written = Argument is null ? $"{{{Name}}}" : $"{{{Name}:{Argument}}}";
        return (Name, Argument) switch
        {
            ("body" or "timestamp" or "id" or "secret" or "method" or "url" or "url.path" or "url.pathAndQuery" or "url.host", null) =>
                null,
            ("md5b64" or "sha256hex" or "sha256b64" or "sha512b64" or "crc32", "body") => null,
            ("header" or "query" or "form" or "config", { Length: > 0 }) => null,
            ("headersListed", not null) when ListedHeaders.TryParse(Argument) is not null => null,
            ("headersListed", _) => $"{written} is not allowed; write {{headersListed:NAME,\"k:v\",\";\"}}",
            ("json", not null) when BodyPath.TryParse(Argument) is not null => null,
            ("json", _) => $"{written} is not allowed; after the colon goes {BodyPath.Allowed}",
            _ => $"{written} is not a known token; allowed are {Allowed}",
        };
    }
}
