using WebhookInspector.Hover;

namespace WebhookInspector.Api;

/// <summary>Names the call of this API that leads on from a refusal.</summary>
internal static class HoverWays
{
    private const string Hover = "/api/v1/hover";

    public const string GiveToken = $"PUT {Hover}/access";

    public static string Of(HoverConflictException conflict) =>
        conflict.Way switch
        {
            HoverWayOn.Wait => $"GET {Hover}/webhooks/{conflict.WebhookId}",
            HoverWayOn.Retry => $"POST {Hover}/webhooks/{conflict.WebhookId}/retry",
            HoverWayOn.Resend => $"POST {Hover}/webhooks/{conflict.WebhookId}/resend",
            HoverWayOn.Verify => $"POST {Hover}/webhooks/{conflict.WebhookId}/verify",
            HoverWayOn.Register => $"POST {Hover}/webhooks",
            HoverWayOn.ReadList => $"GET {Hover}/remote?endpointId={conflict.EndpointId}{(conflict.Simulated ? "&simulator=true" : "")}",
            _ => GiveToken,
        };
}
