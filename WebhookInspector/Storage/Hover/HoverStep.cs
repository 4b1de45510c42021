namespace WebhookInspector.Storage.Hover;

/// <summary>Something that happened to a webhook at Hover: a transition, or a note in a state that stays.</summary>
public sealed record HoverStep
{
    /// <summary>Rises with every step.</summary>
    public long Position { get; init; }

    public required string WebhookId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Null for the first.</summary>
    public HoverState? From { get; init; }

    public HoverState To { get; init; }

    /// <summary>What brought it about, for programs: <c>code-captured</c>.</summary>
    public required string Cause { get; init; }

    /// <summary>The same in a sentence.</summary>
    public required string Text { get; init; }

    /// <summary>What was sent and answered; null where nothing was.</summary>
    public HoverExchange? Exchange { get; init; }

    /// <summary>The captured request that brought the code.</summary>
    public string? RequestId { get; init; }
}
