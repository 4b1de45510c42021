namespace WebhookInspector.Diffing.Json;

internal enum ComparedNodeKind : byte
{
    Object,
    Array,
    String,
    Number,
    Boolean,
    Null,
}
