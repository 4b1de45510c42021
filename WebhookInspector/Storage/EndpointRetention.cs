using WebhookInspector.Storage.Removal;

namespace WebhookInspector.Storage;

/// <summary>What is kept of an endpoint where it differs from <see cref="RetentionOptions"/>; null is as configured there.</summary>
/// <param name="MaxBytes">Of the bodies together.</param>
public sealed record EndpointRetention(TimeSpan? MaxAge, int? MaxRequests, long? MaxBytes)
{
    public static readonly EndpointRetention AsConfigured = new(null, null, null);
}
