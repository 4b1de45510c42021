using System.Runtime.InteropServices;

namespace WebhookInspector.Requests.Json;

/// <summary>The position of a value in the text of valid JSON.</summary>
/// <param name="Kind">The kind of the value's first token.</param>
/// <param name="Start">The start in UTF-16 code units.</param>
/// <param name="End">The position after the last character.</param>
/// <param name="Count">The number of members or items, not counting nested ones.</param>
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

    /// <summary>Reads the span without a stack: in valid JSON, counting open brackets is enough.</summary>
    internal static JsonValueSpan Read(string text, int start)
    {
        var first = JsonScanner.Next(text, start);
        if (first.Kind is not (JsonTokenKind.BeginObject or JsonTokenKind.BeginArray))
            return new JsonValueSpan(first.Kind, start, first.End, 0);

        int depth = 1,
            commas = 0,
            at = first.End;
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
