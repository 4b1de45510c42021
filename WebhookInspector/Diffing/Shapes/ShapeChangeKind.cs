using System.Text.Json.Serialization;

namespace WebhookInspector.Diffing.Shapes;

[JsonConverter(typeof(JsonStringEnumConverter<ShapeChangeKind>))]
public enum ShapeChangeKind
{
    Added,
    Dropped,
    Type,
}
