using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using WebhookInspector.Diffing.Bodies;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Diffing.Shapes;

/// <summary>Reads the shape of one payload. A payload beyond the limits has no shape.</summary>
public static class ShapeReader
{
    public const int LargestBody = 1 << 20;

    private const int MaxFields = 2000,
        DeepestNesting = 64,
        LongestExample = 60,
        LongestPath = 512;

    private static readonly string[] Secretive =
    [
        "secret",
        "token",
        "password",
        "authorization",
        "api_key",
        "apikey",
        "ssn",
        "signature",
        "card",
        "account_number",
        "iban",
    ];

    /// <summary>Returns the shape of a JSON body, or of a form with the JSON inside of its fields; null for any other body.</summary>
    public static PayloadShape? Read(RequestReading reading) =>
        reading.Document is { } document ? Read(document.RootElement)
        : reading.Kind == BodyKind.Form && FieldsJson.OfFields(reading.Form!.Fields, []) is { } form
            ? Read(Encoding.UTF8.GetBytes(form.Left))
        : null;

    /// <summary>Returns the shape of one value: of an event in a batch.</summary>
    public static PayloadShape? Read(JsonElement value) => Read(JsonMarshal.GetRawUtf8Value(value));

    /// <summary>
    /// Returns the shape; null for a body that is not a JSON object or array, is too large, too deep or has too many fields.
    /// </summary>
    public static PayloadShape? Read(ReadOnlySpan<byte> body)
    {
        if (body.Length > LargestBody)
            return null;
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = DeepestNesting });
        var fields = new Dictionary<string, FieldShape>(StringComparer.Ordinal);
        try
        {
            if (
                !reader.Read()
                || reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)
                || !Take(ref reader, "", fields)
                || reader.Read()
            )
                return null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Not JSON, or a name whose escapes are not valid text.
            return null;
        }

        return new PayloadShape(1, fields);
    }

    /// <returns>False when there are too many fields.</returns>
    private static bool Take(ref Utf8JsonReader reader, string path, Dictionary<string, FieldShape> fields)
    {
        var type = TypeOf(reader.TokenType);
        Add(fields, path, new FieldShape(type, 1, type is FieldTypes.Object or FieldTypes.Array ? 1 : 0, Example(ref reader, path)));
        if (fields.Count > MaxFields || path.Length > LongestPath)
            return false;
        if (type == FieldTypes.Object)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var member = $"{path}/{Segment(reader.GetString()!)}";
                reader.Read();
                // A repeated name counts once: otherwise the field would seem to occur more often than its object.
                if (
                    names.Add(member) || member.EndsWith("/*", StringComparison.Ordinal)
                        ? !Take(ref reader, member, fields)
                        : !reader.TrySkip()
                )
                    return false;
            }
        }
        else if (type == FieldTypes.Array)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (!Take(ref reader, path + "/*", fields))
                    return false;
            }
        }

        return true;
    }

    private static void Add(Dictionary<string, FieldShape> fields, string path, FieldShape field) =>
        fields[path] = fields.TryGetValue(path, out var known) ? known.With(field) : field;

    private static FieldTypes TypeOf(JsonTokenType token) =>
        token switch
        {
            JsonTokenType.StartObject => FieldTypes.Object,
            JsonTokenType.StartArray => FieldTypes.Array,
            JsonTokenType.String => FieldTypes.Text,
            JsonTokenType.Number => FieldTypes.Number,
            JsonTokenType.Null => FieldTypes.Null,
            _ => FieldTypes.Boolean,
        };

    /// <summary>Recognizes names that are ids, which would make every payload look new.</summary>
    private static string Segment(string name) =>
        IsId(name) ? "*" : name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static bool IsId(string name) =>
        name == "*"
        || (name.Length > 0 && name.All(char.IsAsciiDigit))
        || Guid.TryParse(name, out _)
        || (name.Length >= 16 && name.Any(char.IsAsciiDigit) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'));

    private static string[] Example(ref Utf8JsonReader reader, string path)
    {
        if (
            reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
            || Array.Exists(Secretive, s => path.Contains(s, StringComparison.OrdinalIgnoreCase))
        )
            return [];
        var text = Encoding.UTF8.GetString(reader.ValueSpan);
        return [text.Length <= LongestExample ? text : text[..LongestExample] + "…"];
    }
}
