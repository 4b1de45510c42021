using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Diffing.Bodies;

/// <summary>
/// Two XML documents as JSON objects: attributes are members that begin with "@", elements members by their names. A name that either side
/// repeats is an array on both; where text stands between elements, all stand in one array in the order sent.
/// </summary>
internal sealed class XmlJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HashSet<string> repeated = new(StringComparer.Ordinal);

    public static (string Left, string Right) Write(XmlNode left, XmlNode right)
    {
        var writer = new XmlJson();
        writer.Look(left, "");
        writer.Look(right, "");
        return (writer.Write(left), writer.Write(right));
    }

    private void Look(XmlNode element, string path)
    {
        path = $"{path}/{element.Name}";
        foreach (var group in element.Elements.GroupBy(e => e.Name, StringComparer.Ordinal))
        {
            if (group.Skip(1).Any())
                repeated.Add($"{path}/{group.Key}");
            foreach (var inner in group)
                Look(inner, path);
        }
    }

    private string Write(XmlNode root)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WritePropertyName(root.Name);
            Write(json, root, "");
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Write(Utf8JsonWriter json, XmlNode element, string path)
    {
        path = $"{path}/{element.Name}";
        if (element.Attributes.Count == 0 && !element.Elements.Any())
        {
            json.WriteStringValue(element.Text);
            return;
        }

        json.WriteStartObject();
        foreach (var (name, value) in element.Attributes)
            json.WriteString("@" + name, value);
        if (element.IsMixed)
            WriteMixed(json, element, path);
        else if (element.Elements.Any())
            WriteElements(json, element, path);
        else if (element.Text.Length > 0)
            json.WriteString("#text", element.Text);
        json.WriteEndObject();
    }

    private void WriteElements(Utf8JsonWriter json, XmlNode element, string path)
    {
        foreach (var group in element.Elements.GroupBy(e => e.Name, StringComparer.Ordinal))
        {
            json.WritePropertyName(group.Key);
            var isArray = repeated.Contains($"{path}/{group.Key}");
            if (isArray)
                json.WriteStartArray();
            foreach (var inner in group)
                Write(json, inner, path);
            if (isArray)
                json.WriteEndArray();
        }
    }

    private void WriteMixed(Utf8JsonWriter json, XmlNode element, string path)
    {
        json.WriteStartArray("#content");
        foreach (var part in element.Content)
        {
            if (part is XmlNode inner)
            {
                json.WriteStartObject();
                json.WritePropertyName(inner.Name);
                Write(json, inner, path);
                json.WriteEndObject();
            }
            else if (!string.IsNullOrWhiteSpace((string)part))
            {
                json.WriteStringValue(((string)part).Trim());
            }
        }

        json.WriteEndArray();
    }
}
