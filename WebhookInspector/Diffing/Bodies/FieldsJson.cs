using System.Text.Encodings.Web;
using System.Text.Json;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Diffing.Bodies;

/// <summary>
/// Two lists of named values as JSON objects, so that they are compared like members: a value is a string, the JSON inside of it, or an
/// object that describes a file. A name that either side repeats is an array on both.
/// </summary>
internal static class FieldsJson
{
    public const int MaxFields = 100_000;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The JSON texts; null when a side has too many fields.</returns>
    public static (string Left, string Right)? OfFields(IEnumerable<FormField> left, IEnumerable<FormField> right) =>
        Write(left.Select(Member), right.Select(Member));

    /// <returns>The JSON texts; null when a side has too many parts.</returns>
    public static (string Left, string Right)? OfParts(IEnumerable<PartReading> left, IEnumerable<PartReading> right) =>
        Write(left.Select(Member), right.Select(Member));

    public static string Text(string text) => JsonSerializer.Serialize(text, Readable);

    private static (string Left, string Right)? Write(IEnumerable<(string, string)> left, IEnumerable<(string, string)> right)
    {
        var (ofLeft, ofRight) = (Fields(left), Fields(right));
        if (ofLeft is null || ofRight is null)
            return null;
        var repeated = ofLeft.Concat(ofRight).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return (Write(ofLeft, repeated), Write(ofRight, repeated));
    }

    private static string Write(ILookup<string, string> fields, HashSet<string> repeated) =>
        "{"
        + string.Join(',', fields.Select(g => $"{Text(g.Key)}:{(repeated.Contains(g.Key) ? $"[{string.Join(',', g)}]" : g.First())}"))
        + "}";

    private static ILookup<string, string>? Fields(IEnumerable<(string Name, string Json)> all)
    {
        var fields = all.Take(MaxFields + 1).ToList();
        return fields.Count > MaxFields ? null : fields.ToLookup(f => f.Name, f => f.Json, StringComparer.Ordinal);
    }

    private static (string Name, string Json) Member(FormField field) =>
        (field.Name.Text, InnerJson.TextOf(field.Text) ?? Text(field.Text));

    // The boundary is the sender's, a new one in each request: it is no part of a value.
    private static (string Name, string Json) Member(PartReading part) =>
        (
            part.Name,
            part switch
            {
                { Content.Kind: BodyKind.Binary or BodyKind.Image or BodyKind.Multipart } or { IsField: false } => PartFile.Write(part),
                { Content.Json.IsValid: true } when MediaType.IsJson(part.Content.Media) && part.Content.Json.Shape == JsonShape.Value =>
                    part.Content.Text.Text,
                _ => Text(part.Content.Text.Text),
            }
        );
}
