using WebhookInspector.Storage;

namespace WebhookInspector.Endpoints;

/// <summary>What is asked for when an endpoint is made.</summary>
/// <param name="Name">Default: the provider's name.</param>
/// <param name="Secret">Verbatim; when null, one is generated.</param>
/// <param name="Token">What stands in the capture URL: see <see cref="EndpointRules"/>; when null, a random one.</param>
/// <param name="MaskSignatureHeaders">See <see cref="Endpoint.MaskSignatureHeaders"/>.</param>
/// <param name="SchemeJson">Only for providers whose scheme the user declares, such as <c>custom</c>.</param>
public sealed record NewEndpoint(
    string Provider,
    string? Name = null,
    string? Secret = null,
    string? Token = null,
    ResponseRule? Response = null,
    string? SchemeJson = null,
    bool MaskSignatureHeaders = false
);
