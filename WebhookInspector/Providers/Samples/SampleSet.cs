namespace WebhookInspector.Providers.Samples;

/// <summary>
/// Events to send as the provider would. Bodies, header values and <c>let</c> values are templates: see <see cref="SampleTemplate"/>.
/// </summary>
public sealed record SampleSet
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Values made once a sample and used in several places, in the order declared.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Let { get; init; } = [];

    /// <summary>How the provider may write its JSON; one is picked for each sample.</summary>
    public IReadOnlyList<SampleJsonLayout> Layouts { get; init; } = [];

    /// <summary>Bodies are sent as <c>application/x-www-form-urlencoded</c>: each member a field, with a nested value as its JSON text.</summary>
    public bool Form { get; init; }

    /// <summary>The events are no provider's own: made of their types alone.</summary>
    public bool IsMadeUp { get; init; }

    public required IReadOnlyList<SampleEvent> Events { get; init; }
}
