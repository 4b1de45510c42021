using System.Text.RegularExpressions;
using WebhookInspector.Requests.Json;

namespace WebhookInspector.Answers;

/// <summary>A placeholder in an answer's body for a part of the request: <c>{{Name}}</c>, some with an argument after a colon.</summary>
/// <param name="Argument">The text after the colon; empty for names without an argument.</param>
internal readonly partial record struct AnswerPlaceholder(string Name, string Argument = "")
{
    public const string RequestId = "request.id";
    public const string RequestMethod = "request.method";
    public const string RequestPath = "request.path";
    public const string EventType = "event.type";
    public const string EventId = "event.id";
    public const string Attempt = "delivery.attempt";
    public const string Query = "query";
    public const string Form = "form";
    public const string RequestHeader = "header";
    public const string BodyJson = "body.json";

    private static readonly string[] Plain = [RequestId, RequestMethod, RequestPath, EventType, EventId, Attempt];

    public static string Allowed { get; } =
        string.Join(", ", Plain.Select(name => $"{{{{{name}}}}}"))
        + ", {{query:name}}, {{form:name}}, {{header:Name}}, {{body.json:/pointer}}";

    /// <summary>Null when there is no such placeholder.</summary>
    public static AnswerPlaceholder? TryParse(string inner)
    {
        var text = inner.Trim();
        if (Plain.Contains(text, StringComparer.Ordinal))
            return new(text);
        return text.Split(':', 2) is [var name, var argument] && Takes(name, argument) ? new(name, argument) : null;
    }

    /// <summary>
    /// Splits a template into literal text and placeholders by turns: the odd parts are the text between <c>{{</c> and <c>}}</c>.
    /// </summary>
    public static string[] Split(string template) => Pattern().Split(template);

    private static bool Takes(string name, string argument) =>
        name switch
        {
            Query or Form or RequestHeader => argument.Length > 0,
            BodyJson => JsonPointer.TryParse(argument, out _),
            _ => false,
        };

    [GeneratedRegex(@"\{\{(?<inner>[^{}]*)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
