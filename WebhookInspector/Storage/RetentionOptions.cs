namespace WebhookInspector.Storage;

/// <summary>Section <c>Inspector:Retention</c>: what is kept of each endpoint. Pinned requests stay regardless.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Inspector:Retention";

    public TimeSpan MaxAge { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The newest so many requests of an endpoint are kept.</summary>
    public int MaxRequests { get; set; } = 100_000;
}
