using System.Diagnostics.CodeAnalysis;

namespace WebhookInspector.Requests.Json;

/// <summary>
/// Splits a text into tokens that, joined together, equal the text. Numbers, escapes and duplicate names stay as sent.
/// </summary>
public sealed class JsonTokenizer(string text)
{
    private readonly JsonGrammar grammar = new();
    private int at;

    /// <summary>The error, known after everything is read; null for valid JSON.</summary>
    public JsonFault? Fault { get; private set; }

    public static IEnumerable<JsonToken> Read(string text)
    {
        var tokenizer = new JsonTokenizer(text);
        while (tokenizer.TryRead(out var token))
            yield return token;
    }

    public static bool IsValid(string text, [NotNullWhen(false)] out JsonFault? fault)
    {
        var tokenizer = new JsonTokenizer(text);
        while (tokenizer.TryRead(out _)) { }

        fault = tokenizer.Fault;
        return fault is null;
    }

    public bool TryRead(out JsonToken token)
    {
        token = default;
        if (at >= text.Length)
        {
            if (Fault is null && !grammar.Complete)
                Fault = new JsonFault(text.Length, grammar.Expected);
            return false;
        }

        token = JsonScanner.Next(text, at);
        if (token.Kind != JsonTokenKind.WhiteSpace)
            token = Check(token);
        at = token.End;
        return true;
    }

    private JsonToken Check(JsonToken token)
    {
        var kind = token.Kind == JsonTokenKind.Invalid ? JsonTokenKind.Invalid : grammar.Accept(token.Kind);
        if (kind != JsonTokenKind.Invalid)
            return token with { Kind = kind };

        Fault = new JsonFault(at, grammar.Expected);
        return new JsonToken(JsonTokenKind.Invalid, at, text.Length - at);
    }
}
