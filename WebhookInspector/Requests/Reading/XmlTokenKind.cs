namespace WebhookInspector.Requests.Reading;

public enum XmlTokenKind
{
    Open,
    Close,

    /// <summary>An element without content, written as one tag.</summary>
    Alone,
    Text,
    Data,
    Comment,
    Instruction,
    DocumentType,
}
