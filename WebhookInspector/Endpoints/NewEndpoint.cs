using WebhookInspector.Storage;

namespace WebhookInspector.Endpoints;

/// <summary>The settings of an endpoint to be created.</summary>
/// <param name="Name">Default: the provider's name.</param>
/// <param name="Secret">The secret, stored verbatim; null generates one.</param>
/// <param name="Token">The token in the capture URL: see <see cref="EndpointRules"/>; null generates one.</param>
/// <param name="MaskSignatureHeaders">See <see cref="Endpoint.MaskSignatureHeaders"/>.</param>
/// <param name="SchemeJson">Only for providers whose scheme the user declares, such as <c>custom</c>.</param>
internal sealed record NewEndpoint(
    string Provider,
    string? Name = null,
    string? Secret = null,
    string? Token = null,
    ResponseRule? Response = null,
    string? SchemeJson = null,
    bool MaskSignatureHeaders = false
)
{
    /// <summary>Leaves the secret and the token out, which a record would print.</summary>
    public override string ToString() => nameof(NewEndpoint);
}
