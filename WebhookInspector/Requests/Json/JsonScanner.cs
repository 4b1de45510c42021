using System.Buffers;

namespace WebhookInspector.Requests.Json;

/// <summary>
/// Finds the end of one token by its characters alone; <see cref="JsonGrammar"/> checks whether the token is allowed there.
/// </summary>
internal static class JsonScanner
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <returns>The token; its kind is <see cref="JsonTokenKind.Invalid"/> when none can be read.</returns>
    public static JsonToken Next(string text, int at) =>
        text[at] switch
        {
            '{' => new(JsonTokenKind.BeginObject, at, 1),
            '}' => new(JsonTokenKind.EndObject, at, 1),
            '[' => new(JsonTokenKind.BeginArray, at, 1),
            ']' => new(JsonTokenKind.EndArray, at, 1),
            ':' => new(JsonTokenKind.Colon, at, 1),
            ',' => new(JsonTokenKind.Comma, at, 1),
            '"' => Token(JsonTokenKind.String, text, at, StringLength(text.AsSpan(at))),
            ' ' or '\t' or '\r' or '\n' => Token(JsonTokenKind.WhiteSpace, text, at, WhiteSpaceLength(text.AsSpan(at))),
            '-' or (>= '0' and <= '9') => Token(JsonTokenKind.Number, text, at, NumberLength(text.AsSpan(at))),
            _ => Token(JsonTokenKind.Literal, text, at, LiteralLength(text.AsSpan(at))),
        };

    private static JsonToken Token(JsonTokenKind kind, string text, int at, int length) =>
        length > 0 ? new(kind, at, length) : new(JsonTokenKind.Invalid, at, text.Length - at);

    private static int WhiteSpaceLength(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(" \t\r\n");
        return length < 0 ? text.Length : length;
    }

    private static int LiteralLength(ReadOnlySpan<char> text) =>
        text.StartsWith("true") || text.StartsWith("null") ? 4
        : text.StartsWith("false") ? 5
        : 0;

    private static int StringLength(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    return i + 1;
                case < ' ':
                    return 0;
                case '\\' when EscapeLength(text[i..]) is var length and > 0:
                    i += length - 1;
                    break;
                case '\\':
                    return 0;
            }
        }

        return 0;
    }

    /// <summary>The length of the escape at the start of a text; 0 when it is none.</summary>
    internal static int EscapeLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
            return 0;
        if (text[1] == 'u')
            return text.Length >= 6 && text[2..6].IndexOfAnyExcept(HexDigits) < 0 ? 6 : 0;
        return "\"\\/bfnrt".Contains(text[1], StringComparison.Ordinal) ? 2 : 0;
    }

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var at = text[0] == '-' ? 1 : 0;
        var whole = Digits(text[at..]);
        if (whole == 0)
            return 0;

        // A leading zero is a token of its own; digits after it form a second number, which the grammar rejects.
        at += text[at] == '0' ? 1 : whole;
        if (at < text.Length && text[at] == '.')
        {
            var fraction = Digits(text[(at + 1)..]);
            if (fraction == 0)
                return 0;
            at += 1 + fraction;
        }

        if (at >= text.Length || text[at] is not ('e' or 'E'))
            return at;
        var sign = at + 1 < text.Length && text[at + 1] is '+' or '-' ? 1 : 0;
        var exponent = at + 1 + sign <= text.Length ? Digits(text[(at + 1 + sign)..]) : 0;
        return exponent == 0 ? 0 : at + 1 + sign + exponent;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text.Length : length;
    }
}
