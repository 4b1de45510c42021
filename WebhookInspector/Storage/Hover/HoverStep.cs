namespace WebhookInspector.Storage.Hover;

/// <summary>One event in the history of a webhook at Hover: a state transition, or a note without a transition.</summary>
public sealed record HoverStep
{
    /// <summary>Increases with every step.</summary>
    public long Position { get; init; }

    public required string WebhookId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The previous state; null for the first step.</summary>
    public HoverState? From { get; init; }

    public HoverState To { get; init; }

    /// <summary>The trigger of the step, for programs: <c>code-captured</c>.</summary>
    public required string Cause { get; init; }

    /// <summary>The trigger as a sentence.</summary>
    public required string Text { get; init; }

    /// <summary>The HTTP call; null when none was made.</summary>
    public HoverExchange? Exchange { get; init; }

    /// <summary>The captured request that contained the code.</summary>
    public string? RequestId { get; init; }
}
