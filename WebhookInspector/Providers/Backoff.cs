namespace WebhookInspector.Providers;

public enum Backoff
{
    Fixed,
    Exponential,
}
