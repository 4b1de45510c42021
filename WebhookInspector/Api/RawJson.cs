using System.Text.Json;
using System.Text.Json.Serialization;

namespace WebhookInspector.Api;

/// <summary>Valid JSON that is written into an answer unchanged, with its digits and escapes.</summary>
[JsonConverter(typeof(Converter))]
internal sealed record RawJson(string Text)
{
    private sealed class Converter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return new RawJson(document.RootElement.GetRawText());
        }

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Text, skipInputValidation: true);
    }
}
