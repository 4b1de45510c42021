namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>The ways in which writers handle an unpaired surrogate.</summary>
internal enum LoneSurrogate
{
    Escaped,

    /// <summary>Written as U+FFFD.</summary>
    Replaced,

    /// <summary>Written as "?", as Java's encoders do.</summary>
    QuestionMark,

    /// <summary>The program fails, so it hashed nothing.</summary>
    Refused,
}
