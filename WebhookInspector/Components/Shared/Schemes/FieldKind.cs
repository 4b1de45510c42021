namespace WebhookInspector.Components.Shared.Schemes;

public enum FieldKind
{
    Text,
    Number,

    /// <summary>One value per line.</summary>
    Lines,
    Choice,
}
