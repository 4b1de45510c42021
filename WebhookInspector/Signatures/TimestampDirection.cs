using System.Text.Json.Serialization;

namespace WebhookInspector.Signatures;

/// <summary>The direction in which the tolerance limits a timestamp's distance from the time of arrival.</summary>
public enum TimestampDirection
{
    [JsonStringEnumMemberName("both")]
    Both,

    /// <summary>Only a timestamp that is too old is rejected; a future one is fresh, as in the provider's own library.</summary>
    [JsonStringEnumMemberName("past")]
    Past,
}
