namespace WebhookInspector.Providers.Checks;

public enum CheckState
{
    Kept,
    Broken,
    NotApplicable,
}
