namespace WebhookInspector.Diffing.Shapes;

/// <summary>The JSON types that were observed in a field.</summary>
[Flags]
public enum FieldTypes
{
    None = 0,
    Object = 1,
    Array = 2,
    Text = 4,
    Number = 8,
    Boolean = 16,
    Null = 32,
}
