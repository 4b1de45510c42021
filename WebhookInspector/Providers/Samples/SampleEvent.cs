using System.Text.Json;

namespace WebhookInspector.Providers.Samples;

/// <param name="Type">The event type, as <see cref="EventReader"/> reads it from the sample.</param>
/// <param name="Title">The title for the user: "Cover refused".</param>
/// <param name="Handshake">True for a handshake, which is chosen only when its type is requested.</param>
/// <param name="Bodies">The body templates; one is chosen for each sample.</param>
public sealed record SampleEvent(
    string Type,
    string Title,
    bool Handshake,
    IReadOnlyDictionary<string, string> Headers,
    IReadOnlyList<KeyValuePair<string, string>> Let,
    IReadOnlyList<JsonElement> Bodies
);
