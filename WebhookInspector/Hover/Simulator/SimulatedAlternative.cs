using System.Globalization;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Hover.Simulator;

/// <summary>One of the documented or reported ways in which Hover signs.</summary>
/// <param name="Header">The name of the alternative in the definition: "Hover-Signature-256".</param>
/// <param name="Key">How <c>hmac_secret</c> becomes the key: as plain text, or decoded.</param>
public sealed record SimulatedAlternative(
    string Header = "Hover-Signature-256",
    SignedUri Uri = SignedUri.Path,
    SecretDecoding Key = SecretDecoding.Utf8
)
{
    /// <summary>Returns every alternative that the definition accepts, its first one first.</summary>
    public static IReadOnlyList<SimulatedAlternative> All(SignatureScheme scheme) =>
        [
            .. from form in (IEnumerable<SignatureScheme>)[scheme, .. scheme.Alternatives]
            from uri in Enum.GetValues<SignedUri>()
            where form.Content.Any(c => UriOf(c) == uri)
            from key in form.Secret.Decode
            select new SimulatedAlternative(form.Name!, uri, key),
        ];

    /// <summary>Describes the alternative: "Hover-Signature-256, path, secret as plain text".</summary>
    public string InWords()
    {
        var uri = Uri switch
        {
            SignedUri.Path => "path",
            SignedUri.PathAndQuery => "path and query",
            _ => "URI blank",
        };
        return $"{Header}, {uri}, secret {SecretDecoder.InWords(Key)}";
    }

    /// <summary>Returns the scheme reduced to this alternative, to sign with. Null when the definition does not have it.</summary>
    internal SignatureScheme? Of(SignatureScheme scheme, long webhookId)
    {
        var form = scheme.Name == Header ? scheme : scheme.Alternatives.FirstOrDefault(a => a.Name == Header);
        return form?.Content.FirstOrDefault(c => UriOf(c) == Uri) is { } content && form.Secret.Decode.Contains(Key)
            ? form with
            {
                Content = [content],
                Secret = form.Secret with { Decode = [Key] },
                Config = new Dictionary<string, string> { ["keyId"] = webhookId.ToString(CultureInfo.InvariantCulture) },
                Alternatives = [],
            }
            : null;
    }

    private static SignedUri UriOf(ContentTemplate content) =>
        content.Uses("url.pathAndQuery") ? SignedUri.PathAndQuery
        : content.Uses("url.path") ? SignedUri.Path
        : SignedUri.Blank;
}
