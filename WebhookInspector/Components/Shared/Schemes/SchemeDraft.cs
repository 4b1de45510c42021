using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Components.Shared.Schemes;

/// <summary>
/// A scheme while it is edited, as JSON text and by fields: each shows the other's changes. Members without a field are kept.
/// </summary>
public sealed class SchemeDraft
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private JsonObject good = [];

    public SchemeDraft(SignatureScheme scheme) => Text = SchemeWriter.Write(scheme).ToJsonString(Layout);

    /// <summary>The JSON text. Fields keep the last text that was a valid scheme.</summary>
    public string Text
    {
        get;
        set
        {
            field = value;
            Scheme = SchemeText.Read(value, out var faults);
            Faults = faults;
            if (Scheme is not null)
                good = JsonNode.Parse(value)!.AsObject();
        }
    }

    /// <summary>The scheme; null when it is not valid: see <see cref="Faults"/>.</summary>
    public SignatureScheme? Scheme { get; private set; }

    public IReadOnlyList<DeclarationFault> Faults { get; private set; } = [];

    /// <summary>Returns a field's value, several values one per line; empty when it is absent.</summary>
    public string Get(SchemeField field)
    {
        JsonNode? node = good;
        foreach (var name in field.Path.Split('.'))
            node = (node as JsonObject)?[name];
        return node switch
        {
            null => "",
            JsonArray many => string.Join('\n', many.Select(Shown)),
            _ => Shown(node),
        };
    }

    /// <summary>Sets a field. An empty value removes the member, and its object when that becomes empty.</summary>
    public void Set(SchemeField field, string value)
    {
        Put(good, field.Path.Split('.'), Value(field, value));
        Text = good.ToJsonString(Layout);
    }

    private static void Put(JsonObject json, ReadOnlySpan<string> path, JsonNode? value)
    {
        if (path.Length == 1)
        {
            if (value is null)
                json.Remove(path[0]);
            else
                json[path[0]] = value;
            return;
        }

        if (json[path[0]] is not JsonObject inner)
            json[path[0]] = inner = [];
        Put(inner, path[1..], value);
        if (inner.Count == 0)
            json.Remove(path[0]);
    }

    private static JsonNode? Value(SchemeField field, string value) =>
        field.Kind switch
        {
            _ when value.Length == 0 => null,
            FieldKind.Number => int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : value,
            FieldKind.Lines => value.Split('\n', StringSplitOptions.RemoveEmptyEntries) switch
            {
                [] => null,
                [var one] => one.TrimEnd('\r'),
                var many => new JsonArray([.. many.Select(line => (JsonNode)line.TrimEnd('\r'))]),
            },
            _ => value,
        };

    private static string Shown(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node?.ToJsonString() ?? "";
}
