namespace WebhookInspector.Providers;

/// <summary>One way to read a provider's published schedule, where its words allow several.</summary>
/// <param name="Text">How the words are read, as a clause: "both counted from the first attempt".</param>
/// <param name="AtSeconds">Seconds from the first attempt to each later one.</param>
public sealed record RetryReading(string Text, IReadOnlyList<int> AtSeconds);
