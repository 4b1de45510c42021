namespace WebhookInspector.Diagnosis.Rewriting.Writers;

internal enum JsonTreeKind
{
    Object,
    Array,
    String,
    Number,
    Literal,
}
