using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Components.Pages.Hover;

internal static class StateWords
{
    public static string Of(HoverState state) =>
        state switch
        {
            HoverState.Registering => "registering",
            HoverState.Registered => "waiting for the code",
            HoverState.CodeReceived => "code received",
            HoverState.Verifying => "verifying",
            HoverState.Verified => "verified",
            _ => "failed",
        };
}
