namespace WebhookInspector.Providers;

/// <summary>When an attempt is due, counted from the first one.</summary>
/// <param name="Likely">The published time, or the likeliest where only a range can be told.</param>
public readonly record struct RetryMoment(TimeSpan Earliest, TimeSpan Likely, TimeSpan Latest)
{
    /// <summary>True when the provider does not publish this time: the range is a guess.</summary>
    public bool IsGuess => Earliest != Latest;

    public static RetryMoment Exactly(TimeSpan at) => new(at, at, at);
}
