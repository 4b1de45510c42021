namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>What a writer does with half of a surrogate pair.</summary>
internal enum LoneSurrogate
{
    Escaped,
    /// <summary>Written as U+FFFD.</summary>
    Replaced,
    /// <summary>Written as "?", as Java's encoders do.</summary>
    QuestionMark,
    /// <summary>The program fails, so it has hashed nothing.</summary>
    Refused,
}
