namespace WebhookInspector.Requests.Json;

/// <summary>Checks which token may come next. Keeps its own stack, so that deep nesting cannot overflow the thread's stack.</summary>
internal sealed class JsonGrammar
{
    private enum Next
    {
        Value,
        ValueOrEnd,
        Name,
        NameOrEnd,
        Colon,
        CommaOrEnd,
        Nothing,
    }

    private readonly Stack<bool> objects = new();
    private Next next = Next.Value;

    public bool Complete => next == Next.Nothing;

    public string Expected =>
        next switch
        {
            Next.Value => "a value",
            Next.ValueOrEnd => "a value or ']'",
            Next.Name => "a name in quotes",
            Next.NameOrEnd => "a name in quotes or '}'",
            Next.Colon => "':'",
            Next.CommaOrEnd => objects.Peek() ? "',' or '}'" : "',' or ']'",
            _ => "the end of the text",
        };

    /// <summary>Accepts the next token.</summary>
    /// <returns>The kind of the token, with names distinguished from strings; <see cref="JsonTokenKind.Invalid"/> if it is not
    /// allowed here.</returns>
    public JsonTokenKind Accept(JsonTokenKind kind)
    {
        var before = next;
        switch (kind)
        {
            case JsonTokenKind.BeginObject or JsonTokenKind.BeginArray when TakesValue:
                objects.Push(kind == JsonTokenKind.BeginObject);
                next = kind == JsonTokenKind.BeginObject ? Next.NameOrEnd : Next.ValueOrEnd;
                return kind;
            case JsonTokenKind.EndObject when before == Next.NameOrEnd || (before == Next.CommaOrEnd && objects.Peek()):
            case JsonTokenKind.EndArray when before == Next.ValueOrEnd || (before == Next.CommaOrEnd && !objects.Peek()):
                objects.Pop();
                next = AfterValue;
                return kind;
            case JsonTokenKind.String when before is Next.Name or Next.NameOrEnd:
                next = Next.Colon;
                return JsonTokenKind.Name;
            case JsonTokenKind.String or JsonTokenKind.Number or JsonTokenKind.Literal when TakesValue:
                next = AfterValue;
                return kind;
            case JsonTokenKind.Colon when before == Next.Colon:
                next = Next.Value;
                return kind;
            case JsonTokenKind.Comma when before == Next.CommaOrEnd:
                next = objects.Peek() ? Next.Name : Next.Value;
                return kind;
            default:
                return JsonTokenKind.Invalid;
        }
    }

    private bool TakesValue => next is Next.Value or Next.ValueOrEnd;

    private Next AfterValue => objects.Count == 0 ? Next.Nothing : Next.CommaOrEnd;
}
