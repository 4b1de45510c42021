namespace WebhookInspector.Requests.Json;

public enum JsonTokenKind
{
    WhiteSpace,
    BeginObject,
    EndObject,
    BeginArray,
    EndArray,
    Colon,
    Comma,
    Name,
    String,
    Number,
    Literal,

    /// <summary>The range from the first error to the end of the text.</summary>
    Invalid,
}
