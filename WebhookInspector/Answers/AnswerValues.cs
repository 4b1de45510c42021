using System.Globalization;
using System.Text.Json;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Json;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Answers;

/// <summary>
/// The values of an answer's placeholders, read from the request in advance: a delayed answer must not keep the body in memory.
/// </summary>
internal sealed class AnswerValues
{
    public static readonly AnswerValues None = new([]);

    private readonly Dictionary<AnswerPlaceholder, AnswerValue> values;

    private AnswerValues(Dictionary<AnswerPlaceholder, AnswerValue> values) => this.values = values;

    public static AnswerValues Read(
        IReadOnlyCollection<AnswerPlaceholder> placeholders,
        Arrival arrival,
        RequestReading reading,
        EventIdentity identity
    )
    {
        if (placeholders.Count == 0)
            return None;
        return new AnswerValues(placeholders.ToDictionary(p => p, p => Value(p, arrival, reading, identity)));
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

    private static AnswerValue Value(AnswerPlaceholder placeholder, Arrival arrival, RequestReading reading, EventIdentity identity) =>
        placeholder.Name switch
        {
            AnswerPlaceholder.RequestMethod => AnswerValue.Of(arrival.Method),
            AnswerPlaceholder.RequestPath => AnswerValue.Of(arrival.Path),
            AnswerPlaceholder.EventType => AnswerValue.Of(identity.Type),
            AnswerPlaceholder.EventId => AnswerValue.Of(identity.Id),
            AnswerPlaceholder.RequestHeader => AnswerValue.Of(arrival.Headers.Value(placeholder.Argument)),
            AnswerPlaceholder.Query => AnswerValue.Of(reading.QueryValues(placeholder.Argument).FirstOrDefault()),
            AnswerPlaceholder.Form => AnswerValue.Of(reading.FormValues(placeholder.Argument).FirstOrDefault()),
            AnswerPlaceholder.BodyJson when reading.Document is { } json => Select(json.RootElement, placeholder.Argument),
            _ => AnswerValue.None,
        };

    private static AnswerValue Number(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return new AnswerValue(text, text);
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
}
