using System.Text.Json;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Requests.Query;

/// <summary>Finds the values that a path leads to in a request: in JSON, in a form or parts that hold JSON, and in XML.</summary>
internal static class ReadingPaths
{
    /// <summary>
    /// Follows a path in JSON. A form, and a multipart body, is an object of its fields; lines of JSON are an array. A string that holds
    /// JSON is opened.
    /// </summary>
    public static IEnumerable<JsonElement> Json(QueryPath path, RequestReading reading)
    {
        if (reading.Document is { } document)
            return path.Values(document.RootElement);
        if (reading.Lines.Count > 0)
            return OfLines(path, reading.Lines);
        if (path.Steps is not [{ Name: { } name }, .. var rest])
            return [];
        var after = new QueryPath(rest);
        return reading.Kind switch
        {
            BodyKind.Form => reading.Form!.Values(name).SelectMany(value => after.Values(JsonSerializer.SerializeToElement(value))),
            BodyKind.Multipart => reading
                .Parts.Where(p => p.Name == name)
                .SelectMany(p =>
                    p.Content.Document is { } inner
                        ? after.Values(inner.RootElement)
                        : after.Values(JsonSerializer.SerializeToElement(p.Content.Text.Text))
                ),
            _ => [],
        };
    }

    /// <summary>Follows a path of element names, the outermost first; "@name" at the end is an attribute.</summary>
    public static IEnumerable<JsonElement> Xml(QueryPath path, RequestReading reading)
    {
        if (reading.Xml?.Root is not { } root)
            return [];
        var document = new XmlNode("", []);
        document.Add(root);
        IEnumerable<XmlNode> here = [document];
        foreach (var step in path.Steps)
        {
            if (step.Name is ['@', .. var attribute])
                return here.Select(e => e.Attribute(attribute)).OfType<string>().Select(v => JsonSerializer.SerializeToElement(v));
            here =
                step.Name is { } name ? here.SelectMany(e => e.Named(name))
                : step.Index is { } index ? here.Skip(index).Take(1)
                : here;
        }

        return here.Select(e => JsonSerializer.SerializeToElement(e.Text));
    }

    /// <summary>A path that begins with a name asks every line.</summary>
    private static IEnumerable<JsonElement> OfLines(QueryPath path, IReadOnlyList<JsonElement> lines) =>
        path.Steps switch
        {
            [{ Name: null, Index: { } index }, .. var rest] => index < lines.Count ? new QueryPath(rest).Values(lines[index]) : [],
            [{ Name: null }, .. var rest] => lines.SelectMany(new QueryPath(rest).Values),
            _ => lines.SelectMany(path.Values),
        };
}
