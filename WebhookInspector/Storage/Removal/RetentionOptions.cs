namespace WebhookInspector.Storage.Removal;

/// <summary>Section <c>Inspector:Retention</c>: what is kept. Pinned requests stay regardless.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Inspector:Retention";

    /// <summary>Of each endpoint that sets none itself.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The newest so many requests of an endpoint that sets no number itself.</summary>
    public int MaxRequests { get; set; } = 100_000;

    /// <summary>The newest requests of an endpoint whose bodies are together no longer, where it sets no number itself; null for no such limit.</summary>
    public long? MaxEndpointBytes { get; set; }

    /// <summary>The disk budget: what the whole database may hold. When it is reached, the oldest requests go first, whichever endpoint's they are.</summary>
    public long MaxBytes { get; set; } = 10L * 1024 * 1024 * 1024;

    /// <summary>Free bytes on the disk below which nothing is captured any more, so that the database can still be written and tidied up.</summary>
    public long ReserveBytes { get; set; } = 256L * 1024 * 1024;
}
