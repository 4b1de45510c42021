using System.Text.Json.Serialization;

namespace WebhookInspector.Signatures.Templates;

public enum BodyVariant
{
    [JsonStringEnumMemberName("raw")]
    Raw,
    /// <summary>Non-ASCII characters written as lower-case <c>\u</c> escapes.</summary>
    [JsonStringEnumMemberName("escape-nonascii-lower")]
    EscapeNonasciiLower,
    [JsonStringEnumMemberName("gunzip")]
    Gunzip,
    [JsonStringEnumMemberName("json-minified")]
    JsonMinified,
}
