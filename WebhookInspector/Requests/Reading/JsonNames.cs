using WebhookInspector.Requests.Json;

namespace WebhookInspector.Requests.Reading;

/// <summary>Finds names that stand twice in one object (RFC 8259, 4: receivers differ in what they make of them).</summary>
public static class JsonNames
{
    private const int LongestText = 1024 * 1024;

    /// <returns>The first name that is repeated, at most 100 characters of it; null when there is none, or the text is long.</returns>
    public static string? Repeated(RequestReading reading)
    {
        if (!reading.Json.IsValid || reading.Text.Text.Length > LongestText)
            return null;
        var text = reading.Text.Text;
        var texts = reading.Json.Shape == JsonShape.Lines ? JsonLines.Values(text) : [text];
        return texts.Select(Repeated).FirstOrDefault(name => name is not null);
    }

    private static string? Repeated(string text)
    {
        var open = new Stack<HashSet<string>>();
        foreach (var token in JsonTokenizer.Read(text))
        {
            switch (token.Kind)
            {
                case JsonTokenKind.BeginObject:
                    open.Push(new HashSet<string>(StringComparer.Ordinal));
                    break;
                case JsonTokenKind.EndObject:
                    open.Pop();
                    break;
                case JsonTokenKind.Name when JsonStrings.Unescape(token.In(text)[1..^1]) is var name && !open.Peek().Add(name):
                    return name.Length > 100 ? name[..100] : name;
            }
        }

        return null;
    }
}
