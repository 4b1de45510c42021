using System.Net;
using System.Text;

namespace WebhookInspector.Answers;

/// <summary>A body with placeholders. Their values are escaped for the content type, so that none can change its structure.</summary>
internal sealed class AnswerTemplate
{
    /// <summary>The most placeholders in a body. Each value has at most 4,096 characters, so this bounds the answer.</summary>
    private const int MaxPlaceholders = 50;

    private readonly List<(string Literal, AnswerPlaceholder? Placeholder, bool InString)> parts = [];
    private readonly AnswerFormat format;

    /// <param name="contentType">The content type that the body is sent with.</param>
    public AnswerTemplate(string text, string contentType)
    {
        format = Format(contentType);
        var (pieces, inString) = (AnswerPlaceholder.Split(text), false);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i % 2 == 1 && AnswerPlaceholder.TryParse(pieces[i]) is { } placeholder)
            {
                parts.Add(("", placeholder, inString));
                continue;
            }

            // A template stored before this check existed is sent as it is written.
            var literal = i % 2 == 1 ? $"{{{{{pieces[i]}}}}}" : pieces[i];
            parts.Add((literal, null, false));
            inString = EndsInString(literal, inString);
        }
    }

    public IEnumerable<AnswerPlaceholder> Placeholders => parts.Select(p => p.Placeholder).OfType<AnswerPlaceholder>();

    /// <summary>Returns what is wrong with the placeholders; null when they are valid.</summary>
    public static string? Fault(string text)
    {
        var pieces = AnswerPlaceholder.Split(text);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i % 2 == 1 && AnswerPlaceholder.TryParse(pieces[i]) is null)
                return $"holds {{{{{pieces[i]}}}}}, which is not known. Allowed: {AnswerPlaceholder.Allowed}.";
            if (i % 2 == 0 && pieces[i].Contains("{{", StringComparison.Ordinal))
                return "has a '{{' without a closing '}}'.";
        }

        return pieces.Length / 2 <= MaxPlaceholders
            ? null
            : $"has {pieces.Length / 2} placeholders: at most {MaxPlaceholders} are allowed.";
    }

    public string Fill(Func<AnswerPlaceholder, AnswerValue> valueOf)
    {
        var text = new StringBuilder();
        foreach (var (literal, placeholder, inString) in parts)
            text.Append(placeholder is { } known ? Escape(valueOf(known), inString) : literal);
        return text.ToString();
    }

    private string Escape(AnswerValue value, bool inString) =>
        format switch
        {
            AnswerFormat.Json when inString => AnswerValue.Of(value.Text).Json[1..^1],
            AnswerFormat.Json => value.Json,
            AnswerFormat.Markup => WebUtility.HtmlEncode(value.Text),
            _ => value.Text,
        };

    private static AnswerFormat Format(string contentType)
    {
        var type = contentType.Split(';')[0].Trim().ToLowerInvariant();
        return type.EndsWith("json", StringComparison.Ordinal) ? AnswerFormat.Json
            : type.EndsWith("html", StringComparison.Ordinal) || type.EndsWith("xml", StringComparison.Ordinal) ? AnswerFormat.Markup
            : AnswerFormat.Plain;
    }

    private static bool EndsInString(string literal, bool inString)
    {
        for (var i = 0; i < literal.Length; i++)
        {
            if (inString && literal[i] == '\\')
                i++;
            else if (literal[i] == '"')
                inString = !inString;
        }

        return inString;
    }

    private enum AnswerFormat
    {
        Plain,
        Json,
        Markup,
    }
}
