using System.Security.Cryptography;
using System.Text;
using WebhookInspector.Providers.Events;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Providers;

/// <summary>Reads the event of a message as the provider declares it. Never throws, whatever the bytes are.</summary>
public static class EventReader
{
    public static EventIdentity Read(ProviderDefinition definition, SignedMessage message)
    {
        using var reading = message.Reading(ReadingLimits.Capture);
        return Read(definition, message, reading);
    }

    /// <param name="reading">What the message's bytes mean. Stays with the caller.</param>
    public static EventIdentity Read(ProviderDefinition definition, SignedMessage message, RequestReading reading)
    {
        using var content = new MessageContent(message, reading, definition.Event.FormField);
        return Read(definition, content);
    }

    internal static EventIdentity Read(ProviderDefinition definition, MessageContent content)
    {
        var rules = definition.Event;
        var events = BatchReader.Read(rules, content);
        var ids = events.Select(e => e.Id).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var id = events.Count == 0 ? content.Read(rules.Id) : BatchReader.Named(ids);
        return new EventIdentity(
            events.Count == 0 ? content.Read(rules.Type) : BatchReader.Named(events.Select(e => e.Type)),
            id,
            content.Read(rules.CorrelationId),
            (ids.Count > 1 ? KeyOf(ids) : id) ?? content.Read(rules.DeliveryKey) ?? BodyKey(content.Message),
            definition.Handshakes.FirstOrDefault(h => h.Sign.Matches(content))?.Name
        )
        {
            Events = events,
        };
    }

    /// <summary>A batch that is sent again brings the same events.</summary>
    private static string KeyOf(List<string> ids) => $"batch:{Hex(Encoding.UTF8.GetBytes(string.Join('\n', ids)))}";

    /// <summary>
    /// Identifies an event without an id by all that was sent: <c>?order=1</c> and <c>?order=2</c> are two events, also with equal bodies.
    /// </summary>
    private static string? BodyKey(SignedMessage message)
    {
        var parts = UrlParts.Parse(message.Url);
        if (message.Body.IsEmpty && string.IsNullOrEmpty(parts.Query))
            return null;
        return $"sha256:{Hex(Encoding.UTF8.GetBytes($"{parts.PathAndQuery}\n{Hex(message.Body.Span)}"))}";
    }

    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
