using System.Globalization;
using System.Text.Json;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Bodies;
using WebhookInspector.Requests.Json;

namespace WebhookInspector.Answers;

/// <summary>
/// The values of an answer's placeholders, read from the request in advance: a delayed answer must not keep the body in memory.
/// </summary>
internal sealed class AnswerValues
{
    public static readonly AnswerValues None = new([]);

    private readonly Dictionary<AnswerPlaceholder, AnswerValue> values;

    private AnswerValues(Dictionary<AnswerPlaceholder, AnswerValue> values) => this.values = values;

    public static AnswerValues Read(IReadOnlyCollection<AnswerPlaceholder> placeholders, Arrival arrival, EventIdentity identity)
    {
        if (placeholders.Count == 0)
            return None;
        using var json = placeholders.Any(p => p.Name == AnswerPlaceholder.BodyJson) ? Parse(arrival.Body) : null;
        return new AnswerValues(placeholders.ToDictionary(p => p, p => Value(p, arrival, identity, json)));
    }

    /// <summary>Values for a preview: each is the placeholder's own name.</summary>
    public static AnswerValues Names(IEnumerable<AnswerPlaceholder> placeholders) =>
        new(
            placeholders
                .Distinct()
                .ToDictionary(p => p, p => AnswerValue.Of(p.Argument.Length == 0 ? $"‹{p.Name}›" : $"‹{p.Name}:{p.Argument}›"))
        );

    public AnswerValue Of(AnswerPlaceholder placeholder, string requestId, Delivery delivery) =>
        placeholder.Name switch
        {
            AnswerPlaceholder.RequestId => AnswerValue.Of(requestId),
            AnswerPlaceholder.Attempt => Number(delivery.Attempt),
            _ => values.GetValueOrDefault(placeholder, AnswerValue.None),
        };

    private static AnswerValue Value(AnswerPlaceholder placeholder, Arrival arrival, EventIdentity identity, JsonDocument? json) =>
        placeholder.Name switch
        {
            AnswerPlaceholder.RequestMethod => AnswerValue.Of(arrival.Method),
            AnswerPlaceholder.RequestPath => AnswerValue.Of(arrival.Path),
            AnswerPlaceholder.EventType => AnswerValue.Of(identity.Type),
            AnswerPlaceholder.EventId => AnswerValue.Of(identity.Id),
            AnswerPlaceholder.RequestHeader => AnswerValue.Of(arrival.Headers.Value(placeholder.Argument)),
            AnswerPlaceholder.Query => AnswerValue.Of(FromQuery(arrival.Target, placeholder.Argument)),
            AnswerPlaceholder.BodyJson when json is not null => Select(json.RootElement, placeholder.Argument),
            _ => AnswerValue.None,
        };

    private static AnswerValue Number(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return new AnswerValue(text, text);
    }

    private static string? FromQuery(string target, string name)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var field = query < 0 ? null : FormField.Read(target[(query + 1)..]).FirstOrDefault(f => f.Name.Text == name);
        return field is null ? null : field.Value?.Text ?? "";
    }

    private static AnswerValue Select(JsonElement root, string pointer)
    {
        if (!JsonPointer.TryParse(pointer, out var segments))
            return AnswerValue.None;
        try
        {
            return Find(root, segments) is { } found ? AnswerValue.Of(found) : AnswerValue.None;
        }
        catch (InvalidOperationException)
        {
            return AnswerValue.None; // half a surrogate pair in a name or the value
        }
    }

    private static JsonElement? Find(JsonElement root, IReadOnlyList<string> segments)
    {
        var here = root;
        foreach (var segment in segments)
        {
            if (here.ValueKind == JsonValueKind.Object && here.TryGetProperty(segment, out var member))
                here = member;
            else if (
                here.ValueKind == JsonValueKind.Array
                && int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < here.GetArrayLength()
            )
                here = here[index];
            else
                return null;
        }

        return here;
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body.Span is [0xEF, 0xBB, 0xBF, ..] ? body[3..] : body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
