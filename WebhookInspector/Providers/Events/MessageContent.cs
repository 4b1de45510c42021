using System.Text.Json;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Signatures;

namespace WebhookInspector.Providers.Events;

/// <summary>
/// A message whose JSON, from the body or a form field, is parsed once. A compressed body is read as its receiver reads it.
/// </summary>
internal sealed class MessageContent : IDisposable
{
    /// <summary>The maximum length of a value: longer values are not identifiers and would only make lists unreadable.</summary>
    private const int MaxValueLength = 256;

    private readonly JsonDocument? own;
    private readonly JsonElement? root;

    /// <param name="reading">What the message's bytes mean. Stays with the caller.</param>
    /// <param name="formField">The form field that contains the JSON document when the body is a form.</param>
    public MessageContent(SignedMessage message, RequestReading reading, string? formField)
    {
        (Message, Reading) = (message, reading);
        if (formField is not null && reading.Media is MediaType.Form or MediaType.FormData)
        {
            own = CapturedJson.TryParseText(reading.FormValues(formField).FirstOrDefault());
            root = own?.RootElement;
        }
        else
        {
            root = reading.Document?.RootElement;
        }
    }

    /// <summary>The message as sent.</summary>
    public SignedMessage Message { get; }

    public RequestReading Reading { get; }

    /// <summary>The reason that decoding is incomplete or failed; null when it is complete.</summary>
    public string? Undecoded => Reading.Decoded.Trouble;

    public bool IsJson => root is not null;

    /// <summary>
    /// The events that stand beside each other as the whole body: items of an array, or lines; empty for every other body.
    /// </summary>
    public IReadOnlyList<JsonElement> Items =>
        field ??=
            root is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray().Take(BatchReader.MaxEvents)]
            : root is null ? Reading.Lines
            : [];

    public JsonElement? Root => root;

    public JsonElement? Select(ValuePath path) => root is { } document ? path.Select(document) : null;

    /// <summary>The text of a form's field; null when the body is no form or has no such field.</summary>
    public string? FormField(string name) => Reading.FormValues(name).FirstOrDefault() is { Length: > 0 } value ? value : null;

    /// <param name="item">The event of a batch, counted from 0.</param>
    public string? Read(IReadOnlyList<ValueRule> rules, int item = 0)
    {
        foreach (var rule in rules)
        {
            if (Read(rule, item) is { } value)
                return value;
        }

        return null;
    }

    public void Dispose() => own?.Dispose();

    internal string? Read(ValueRule rule, int item) =>
        rule switch
        {
            ValueRule.Json json => Usable(Select(json.Path, item)?.Scalar()),
            ValueRule.FromHeader header => Usable(
                Message.Headers.Value(header.Name) is { } value ? CloudEventText.Read(header.Name, value) : null
            ),
            ValueRule.FromForm form => Usable(FormField(form.Name)),
            ValueRule.Present present => Select(present.Path, item) is null ? null : present.Is,
            ValueRule.Join join => Joined(join, item),
            _ => null,
        };

    private JsonElement? Select(ValuePath path, int item)
    {
        if (root is { ValueKind: not JsonValueKind.Array } document)
            return path.Select(document, item);
        return item < Items.Count ? path.SelectInside(Items[item]) : null;
    }

    private string? Joined(ValueRule.Join join, int item)
    {
        var parts = join.Parts.Select(part => Read(part, item)).ToArray();
        return parts.Contains(null) ? null : string.Join(join.Separator, parts);
    }

    private static string? Usable(string? value) =>
        value is { Length: > 0 and <= MaxValueLength } && !value.Any(char.IsControl) ? value : null;
}
