using System.Runtime.InteropServices;

namespace WebhookInspector.Requests.Json;

/// <summary>Where a value of valid JSON stands in its text.</summary>
/// <param name="Kind">Of its first token.</param>
/// <param name="Start">In UTF-16 code units.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Count">Members or items, not counting what is in them.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct JsonValueSpan(JsonTokenKind Kind, int Start, int End, int Count)
{
    public int Length => End - Start;

    internal static int SkipSpace(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
            at++;
        return at;
    }

    /// <summary>Without a stack: in valid JSON a count of open brackets is enough.</summary>
    internal static JsonValueSpan Read(string text, int start)
    {
        var first = JsonScanner.Next(text, start);
        if (first.Kind is not (JsonTokenKind.BeginObject or JsonTokenKind.BeginArray))
            return new JsonValueSpan(first.Kind, start, first.End, 0);

        int depth = 1, commas = 0, at = first.End;
        var empty = true;
        while (depth > 0)
        {
            var token = JsonScanner.Next(text, at);
            at = token.End;
            switch (token.Kind)
            {
                case JsonTokenKind.BeginObject or JsonTokenKind.BeginArray:
                    depth++;
                    empty = false;
                    break;
                case JsonTokenKind.EndObject or JsonTokenKind.EndArray:
                    depth--;
                    break;
                case JsonTokenKind.Comma:
                    commas += depth == 1 ? 1 : 0;
                    break;
                case JsonTokenKind.Invalid:
                    throw new ArgumentException("The text must be valid JSON.", nameof(text));
                case not JsonTokenKind.WhiteSpace:
                    empty = false;
                    break;
            }
        }

        return new JsonValueSpan(first.Kind, start, at, empty ? 0 : commas + 1);
    }
}
