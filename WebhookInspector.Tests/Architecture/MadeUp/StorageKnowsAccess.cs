namespace WebhookInspector.Storage.MadeUp;

internal sealed class StorageKnowsAccess
{
    public Access.AccessOptions? Options { get; set; }
}
