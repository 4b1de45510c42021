using WebhookInspector.Requests;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures.Declarations;

/// <summary>Reads one declared value (timestamp or message id) from a message.</summary>
internal static class ValueReader
{
    /// <summary>The value as wire text; null when it is absent, or occurs twice with different values.</summary>
    public static string? Read(SignatureScheme form, ValueSource source, SignedMessage message)
    {
        var values = source switch
        {
            { Header: { } name } => message.Headers.Values(name),
            { Kv: { } key } => Pairs(form, key, message),
            { Query: { } name } => FormFields.Values(WireText.Bytes(UrlParts.Parse(message.Url).Query ?? ""), name),
            { Form: { } name } => MessageForm.Values(message.Body, message.Headers, name),
            { Json: { } path } when JsonBody.Value(message.Body.Span, path) is { } value => [value],
            _ => [],
        };
        return values.Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;
    }

    public static string InWords(ValueSource source) =>
        source switch
        {
            { Header: { } name } => $"the header {name}",
            { Kv: { } key } => $"“{key}=” in the signature’s value",
            { Query: { } name } => $"the query parameter {name}",
            { Form: { } name } => $"the form field {name}",
            _ => $"the JSON field {source.Json}",
        };

    private static IEnumerable<string> Pairs(SignatureScheme form, string key, SignedMessage message) =>
        form.Signature is { } source
            ? SignaturePlace
                .Read(source, message)
                .SelectMany(p => p)
                .SelectMany(v => KeyValueList.Values(v, source.Parse.PairSeparator, [key]))
            : [];
}
