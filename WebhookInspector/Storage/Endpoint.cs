// ASP.NET Core's own Endpoint is imported everywhere; in this program the word means ours.
global using Endpoint = WebhookInspector.Storage.Endpoint;




namespace WebhookInspector.Storage;

/// <summary>A capture URL and what belongs to it. Secret values are not in here: see <see cref="EndpointStore.SecretsAsync"/>.</summary>
/// <param name="Token">What stands in the capture URL.</param>
/// <param name="SchemeJson">A scheme of its own, where the provider lets the user declare one.</param>
/// <param name="Secrets">Newest first.</param>
public sealed record Endpoint(
    string Id, string Provider, string Name, string Token, DateTimeOffset CreatedAt, ResponseRule Response, string? SchemeJson, IReadOnlyList<EndpointSecret> Secrets)
{
    /// <summary>JSON Pointers, with <c>*</c> for any one segment, that the compare page leaves out of two of its requests.</summary>
    public IReadOnlyList<string> DiffIgnore { get; init; } = [];

    /// <summary>The headers that carry its signature are hidden as those are that let their reader in somewhere.</summary>
    public bool MaskSignatureHeaders { get; init; }

    public EndpointRetention Retention { get; init; } = EndpointRetention.AsConfigured;
}
