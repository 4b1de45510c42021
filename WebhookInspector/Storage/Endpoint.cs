namespace WebhookInspector.Storage;

/// <summary>
/// An endpoint: a capture URL with its settings. Secret values are not included: see <see cref="EndpointStore.SecretsAsync"/>.
/// </summary>
/// <param name="Token">The token in the capture URL.</param>
/// <param name="SchemeJson">The endpoint's own signature scheme, for providers whose scheme the user declares.</param>
/// <param name="Secrets">The endpoint's secrets, newest first.</param>
public sealed record Endpoint(
    string Id,
    string Provider,
    string Name,
    string Token,
    DateTimeOffset CreatedAt,
    ResponseRule Response,
    string? SchemeJson,
    IReadOnlyList<EndpointSecret> Secrets
)
{
    /// <summary>JSON Pointers (<c>*</c> matches any one segment) that the compare page ignores when it compares two requests.</summary>
    public IReadOnlyList<string> DiffIgnore { get; init; } = [];

    /// <summary>True when the signature headers are hidden in the same way as headers that contain credentials.</summary>
    public bool MaskSignatureHeaders { get; init; }

    public EndpointRetention Retention { get; init; } = EndpointRetention.AsConfigured;

    /// <summary>Leaves the token out, which a record would print.</summary>
    public override string ToString() => $"endpoint {Id}";
}
