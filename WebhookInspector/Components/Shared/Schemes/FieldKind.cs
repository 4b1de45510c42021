namespace WebhookInspector.Components.Shared.Schemes;

public enum FieldKind
{
    Text,
    Number,

    /// <summary>One value a line.</summary>
    Lines,
    Choice,
}
