using WebhookInspector.Endpoints;
using WebhookInspector.Storage;

namespace WebhookInspector.Hover;

/// <summary>Recognizes the endpoints that receive Hover's events.</summary>
internal sealed class HoverEndpoints(EndpointDirectory directory)
{
    public const string Provider = "hover";

    public Endpoint Require(string? id)
    {
        if (string.IsNullOrEmpty(id))
            throw new SettingRefusedException("endpointId", "is missing: name the endpoint whose capture URL Hover shall call.");
        var endpoint = directory.Find(id) ?? throw new SettingRefusedException("endpointId", $"there is no endpoint '{id}'.");
        return endpoint.Provider.Id == Provider
            ? endpoint.Endpoint
            : throw new SettingRefusedException(
                "endpointId",
                $"'{endpoint.Endpoint.Name}' is an endpoint for {endpoint.Provider.Name}: name one for Hover."
            );
    }
}
