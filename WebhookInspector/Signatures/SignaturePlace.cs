using WebhookInspector.Requests;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures;

/// <summary>Reads the raw value of the header or field where an alternative expects its signature.</summary>
internal static class SignaturePlace
{
    /// <summary>Reads one entry for each name that has a value; more than one value in an entry is a contradiction.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(SignatureSource source, SignedMessage message)
    {
        var places = source switch
        {
            { Header: { } name } => [message.Headers.Values(name)],
            { Headers: { Count: > 0 } names } => names.Select(n => message.Headers.Values(n)),
            { HeaderPattern: { } pattern } => message
                .Headers.Where(h => NumberedHeader.Matches(pattern, h.Name))
                .GroupBy(h => h.Name, h => h.Value, StringComparer.OrdinalIgnoreCase),
            { Query: { } name } => [FormFields.Values(WireText.Bytes(UrlParts.Parse(message.Url).Query ?? ""), name)],
            { Form: { } name } => [FormFields.Values(message.Body.Span, name)],
            { Json: { } path } when JsonBody.Value(message.Body.Span, path) is { } value =>
            [
                [value],
            ],
            _ => Enumerable.Empty<IEnumerable<string>>(),
        };
        return [.. places.Select(IReadOnlyList<string> (p) => [.. p.Distinct(StringComparer.Ordinal)]).Where(p => p.Count > 0)];
    }

    /// <summary>Describes the place in words: "header X-Hub-Signature-256", "field $.signature".</summary>
    public static string InWords(SignatureSource source) =>
        source switch
        {
            { Header: { } name } => $"header {name}",
            { Headers: { Count: > 0 } names } => $"header {string.Join(" or ", names)}",
            { HeaderPattern: { } pattern } => $"header {pattern}",
            { Query: { } name } => $"query parameter {name}",
            { Form: { } name } => $"form field {name}",
            _ => $"JSON field {source.Json}",
        };

    /// <summary>Lists the headers of the message that may hold the signature.</summary>
    public static IEnumerable<string> HeaderNames(SignatureSource source, SignedMessage message) =>
        source.HeaderPattern is { } pattern
            ? message.Headers.Select(h => h.Name).Where(n => NumberedHeader.Matches(pattern, n)).Distinct()
            : source.Headers;
}
