namespace WebhookInspector.Components.Pages.Hover;

/// <summary>What the URL of the page says.</summary>
/// <param name="EndpointId">Null: the first endpoint of Hover.</param>
/// <param name="Simulated">Whether the simulator is talked to; null: as the newest webhook does.</param>
/// <param name="WebhookId">Null: the newest.</param>
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
