using System.Security.Cryptography;
using WebhookInspector.Providers.Events;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Providers;

/// <summary>Reads the event of a message as the provider declares it. Never throws, whatever the bytes are.</summary>
public static class EventReader
{
    public static EventIdentity Read(ProviderDefinition definition, SignedMessage message)
    {
        using var content = new MessageContent(message, definition.Event.FormField);
        return Read(definition, content);
    }

    internal static EventIdentity Read(ProviderDefinition definition, MessageContent content)
    {
        var rules = definition.Event;
        var id = content.Read(rules.Id);
        return new EventIdentity(
            content.Read(rules.Type),
            id,
            content.Read(rules.CorrelationId),
            id ?? content.Read(rules.DeliveryKey) ?? BodyKey(content.Message.Body.Span),
            definition.Handshakes.FirstOrDefault(h => h.Sign.Matches(content))?.Name
        );
    }

    private static string? BodyKey(ReadOnlySpan<byte> body) =>
        body.IsEmpty ? null : $"sha256:{Convert.ToHexStringLower(SHA256.HashData(body))}";
}
