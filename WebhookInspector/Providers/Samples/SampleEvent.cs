using System.Text.Json;

namespace WebhookInspector.Providers.Samples;

/// <param name="Type">As <see cref="EventReader"/> reads it from the sample.</param>
/// <param name="Title">For people: "Cover refused".</param>
/// <param name="Handshake">Not picked unless it is asked for by type.</param>
/// <param name="Bodies">One is picked for each sample.</param>
public sealed record SampleEvent(
    string Type, string Title, bool Handshake, IReadOnlyDictionary<string, string> Headers, IReadOnlyList<KeyValuePair<string, string>> Let,
    IReadOnlyList<JsonElement> Bodies);
