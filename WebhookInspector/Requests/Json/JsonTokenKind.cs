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
    /// <summary>From the first fault to the end of the text.</summary>
    Invalid,
}
