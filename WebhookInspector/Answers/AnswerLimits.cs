namespace WebhookInspector.Answers;

/// <summary>The limits of a configured answer.</summary>
internal static class AnswerLimits
{
    /// <summary>Lower codes are not final (RFC 9110, 15.2).</summary>
    public const int MinStatus = 200;

    public const int MaxStatus = 599;
    public const int MaxDelayMs = 120_000;

    /// <summary>In characters: the answer is kept with every request.</summary>
    public const int MaxBody = 65_536;

    public const int MaxSteps = 50;
}
