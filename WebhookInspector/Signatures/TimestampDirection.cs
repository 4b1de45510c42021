using System.Text.Json.Serialization;

namespace WebhookInspector.Signatures;

/// <summary>Which side of the moment of arrival the tolerance bounds.</summary>
public enum TimestampDirection
{
    [JsonStringEnumMemberName("both")]
    Both,
    /// <summary>Only too old is wrong; one from the future is fresh, as the provider's own library has it.</summary>
    [JsonStringEnumMemberName("past")]
    Past,
}
