namespace WebhookInspector.Components.Shared.Body;

public enum JsonShape
{
    None,
    Value,
    Lines,
}
