using WebhookInspector.Storage.Removal;

namespace WebhookInspector.Storage;

/// <summary>
/// An endpoint's own retention limits, where they differ from <see cref="RetentionOptions"/>; null uses the configured value.
/// </summary>
/// <param name="MaxBytes">Maximum total size of the bodies, in bytes.</param>
public sealed record EndpointRetention(TimeSpan? MaxAge, int? MaxRequests, long? MaxBytes)
{
    public static readonly EndpointRetention AsConfigured = new(null, null, null);
}
