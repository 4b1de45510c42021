namespace WebhookInspector.Providers;

public enum SecretMaker
{
    Provider,
    Customer,
}
