using System.Text.Json.Serialization;

namespace WebhookInspector.Signatures.Templates;

public enum BodyVariant
{
    [JsonStringEnumMemberName("raw")]
    Raw,

    /// <summary>Non-ASCII characters escaped as <c>\u</c> with lower-case hex digits.</summary>
    [JsonStringEnumMemberName("escape-nonascii-lower")]
    EscapeNonasciiLower,

    [JsonStringEnumMemberName("gunzip")]
    Gunzip,

    [JsonStringEnumMemberName("json-minified")]
    JsonMinified,
}
