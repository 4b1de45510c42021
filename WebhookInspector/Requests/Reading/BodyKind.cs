namespace WebhookInspector.Requests.Reading;

/// <summary>What a body is, by its declared type and its content.</summary>
public enum BodyKind
{
    Empty,
    Json,

    /// <summary>One JSON value per line.</summary>
    JsonLines,
    Form,
    Multipart,
    Xml,
    Image,
    Text,
    Binary,
}
