namespace WebhookInspector.Diffing.Bodies;

public enum BodyKind
{
    Json,
    Text,
    Binary,
    Form,
}
