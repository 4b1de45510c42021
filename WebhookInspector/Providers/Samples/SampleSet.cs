namespace WebhookInspector.Providers.Samples;

/// <summary>
/// Sample events of a provider. Bodies, header values and <c>let</c> values are templates: see <see cref="SampleTemplate"/>.
/// </summary>
public sealed record SampleSet
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Values generated once per sample and used in several places, in the declared order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Let { get; init; } = [];

    /// <summary>The JSON layouts that the provider may use; one is chosen for each sample.</summary>
    public IReadOnlyList<SampleJsonLayout> Layouts { get; init; } = [];

    /// <summary>
    /// True when bodies are sent as <c>application/x-www-form-urlencoded</c>: each member is a field, with a nested value as its JSON
    /// text.
    /// </summary>
    public bool Form { get; init; }

    /// <summary>True when the events are not the provider's own but generated from their types.</summary>
    public bool IsMadeUp { get; init; }

    public required IReadOnlyList<SampleEvent> Events { get; init; }
}
