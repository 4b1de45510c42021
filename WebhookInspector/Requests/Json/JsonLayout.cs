using System.Text;

namespace WebhookInspector.Requests.Json;

/// <summary>Changes only the white space between the tokens of valid JSON.</summary>
public static class JsonLayout
{
    private const string Step = "  ";

    /// <summary>Lays out the text line by line and lazily, so that the start of a large text is cheap to show.</summary>
    public static IEnumerable<JsonLine> Lines(string text)
    {
        var line = new List<JsonToken>();
        int depth = 0,
            lineDepth = 0;
        var opened = false;
        foreach (var token in JsonTokenizer.Read(text).Where(t => t.Kind != JsonTokenKind.WhiteSpace))
        {
            var closes = token.Kind is JsonTokenKind.EndObject or JsonTokenKind.EndArray;
            if (closes)
                depth--;

            // "{}" and "[]" stay on one line.
            var breaks = opened ? !closes : closes || (line.Count > 0 && line[^1].Kind == JsonTokenKind.Comma);
            if (breaks)
            {
                yield return new JsonLine(lineDepth, line);
                line = [];
                lineDepth = depth;
            }

            line.Add(token);
            opened = token.Kind is JsonTokenKind.BeginObject or JsonTokenKind.BeginArray;
            if (opened)
                depth++;
        }

        if (line.Count > 0)
            yield return new JsonLine(lineDepth, line);
    }

    public static string Pretty(string text)
    {
        var pretty = new StringBuilder(text.Length * 2);
        foreach (var line in Lines(text))
        {
            if (pretty.Length > 0)
                pretty.Append('\n');
            for (var i = 0; i < line.Depth; i++)
                pretty.Append(Step);
            foreach (var token in line.Tokens)
                pretty.Append(token.In(text)).Append(token.Kind == JsonTokenKind.Colon ? " " : "");
        }

        return pretty.ToString();
    }

    public static string Minify(string text) =>
        JsonTokenizer
            .Read(text)
            .Where(t => t.Kind != JsonTokenKind.WhiteSpace)
            .Aggregate(new StringBuilder(text.Length), (minified, token) => minified.Append(token.In(text)))
            .ToString();
}
