namespace WebhookInspector.Components.Pages.Hover;

/// <summary>The state of the Hover page in its URL.</summary>
/// <param name="EndpointId">Null for the first Hover endpoint.</param>
/// <param name="Simulated">True for the simulator; null for the kind of the newest webhook.</param>
/// <param name="WebhookId">Null for the newest.</param>
public sealed record HoverUrl(string? EndpointId = null, bool? Simulated = null, string? WebhookId = null)
{
    private const string Real = "hover",
        Simulator = "simulator";

    public static HoverUrl Read(string? endpointId, string? at, string? webhookId) =>
        new(
            endpointId,
            at switch
            {
                Real => false,
                Simulator => true,
                _ => null,
            },
            webhookId
        );

    public override string ToString()
    {
        var query = new List<string>();
        if (EndpointId is not null)
            query.Add("endpoint=" + Uri.EscapeDataString(EndpointId));
        if (Simulated is { } simulated)
            query.Add("at=" + (simulated ? Simulator : Real));
        if (WebhookId is not null)
            query.Add("webhook=" + Uri.EscapeDataString(WebhookId));
        return "/hover" + (query.Count == 0 ? "" : "?" + string.Join('&', query));
    }
}
