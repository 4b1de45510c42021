using System.Text.Json;

namespace WebhookInspector.Providers;

/// <summary>
/// Events to send as the provider would. Bodies, header values and <c>let</c> values are templates: see <see cref="SampleTemplate"/>.
/// </summary>
public sealed record SampleSet
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Values made once a sample and used in several places, in the order declared.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Let { get; init; } = [];

    /// <summary>How the provider may write its JSON; one is picked for each sample.</summary>
    public IReadOnlyList<JsonLayout> Layouts { get; init; } = [];

    /// <summary>Bodies are sent as <c>application/x-www-form-urlencoded</c>: each member a field, with a nested value as its JSON text.</summary>
    public bool Form { get; init; }

    /// <summary>The events are no provider's own: made of their types alone.</summary>
    public bool IsMadeUp { get; init; }

    public required IReadOnlyList<SampleEvent> Events { get; init; }
}

/// <param name="Type">As <see cref="EventReader"/> reads it from the sample.</param>
/// <param name="Title">For people: "Cover refused".</param>
/// <param name="Handshake">Not picked unless it is asked for by type.</param>
/// <param name="Bodies">One is picked for each sample.</param>
public sealed record SampleEvent(
    string Type, string Title, bool Handshake, IReadOnlyDictionary<string, string> Headers, IReadOnlyList<KeyValuePair<string, string>> Let,
    IReadOnlyList<JsonElement> Bodies);

public enum JsonLayout
{
    /// <summary>As JavaScript writes it.</summary>
    Compact,
    /// <summary>A space after colons and commas, non-ASCII as <c>\u</c> escapes: as Python writes it.</summary>
    SpacedAscii,
    /// <summary>A space after colons and commas, non-ASCII as it is.</summary>
    Spaced,
    /// <summary>Two spaces a level.</summary>
    Indented,
    /// <summary>Slashes and non-ASCII escaped: as PHP writes it.</summary>
    CompactEscaped,
}
