using System.Text.Json.Serialization;

namespace WebhookInspector.Storage.Replays;

/// <summary>The settings of a replay run. Contains no secret: neither the run nor its secret survives a restart of the program.</summary>
/// <param name="Target">A URL, or the name of a saved target.</param>
/// <param name="Query">The search query as entered; null for a selection.</param>
/// <param name="Variant">The test variant; null for none. When set, it determines the change, and the mode is ignored.</param>
/// <param name="Fault">A cause code.</param>
/// <param name="RatePerSecond">Maximum requests per second; null for no limit.</param>
public sealed record ReplayPlan(
    string Target,
    ReplayMode Mode,
    ReplayVariant? Variant = null,
    string? Fault = null,
    string? Query = null,
    ReplayOrdering Order = ReplayOrdering.Received,
    double? RatePerSecond = null,
    int Parallelism = 1,
    bool StopOnFailure = false,
    bool AppendPath = false
)
{
    /// <summary>The edits; null in lists, which do not need them.</summary>
    public ReplayEdits? Edits { get; init; }

    /// <summary>True when there are edits that cannot be decrypted any more.</summary>
    [JsonIgnore]
    public bool EditsLost { get; init; }
}
