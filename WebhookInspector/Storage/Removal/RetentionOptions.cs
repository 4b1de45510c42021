namespace WebhookInspector.Storage.Removal;

/// <summary>Options in section <c>Inspector:Retention</c>: the retention limits. Pinned requests are kept regardless.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Inspector:Retention";

    /// <summary>Maximum age, for each endpoint without its own value.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Maximum number of requests, for each endpoint without its own value; the newest are kept.</summary>
    public int MaxRequests { get; set; } = 100_000;

    /// <summary>
    /// Maximum total body size, for each endpoint without its own value; the newest requests are kept. Null means no limit.
    /// </summary>
    public long? MaxEndpointBytes { get; set; }

    /// <summary>
    /// The disk budget: maximum size of the whole database. When it is reached, the oldest requests are removed first, regardless of their
    /// endpoint.
    /// </summary>
    public long MaxBytes { get; set; } = 10L * 1024 * 1024 * 1024;

    /// <summary>
    /// Minimum free bytes on the disk; below it, nothing more is captured, so that the database can still be written and cleaned up.
    /// </summary>
    public long ReserveBytes { get; set; } = 256L * 1024 * 1024;
}
