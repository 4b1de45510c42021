namespace WebhookInspector.Components.Pages.Hover;

public enum JourneyAction
{
    PasteToken,
    Register,
    Retry,
    Resend,
    Verify,
    SeeList,
}
