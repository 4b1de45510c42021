namespace WebhookInspector.Requests;

/// <summary>What a provider definition reads out of a request about the event it carries.</summary>
/// <param name="DeliveryKey">Equal for redeliveries of one event: the event id, else a derived key; null when nothing identifies it.</param>
/// <param name="Handshake">The name of the handshake that this request is part of ("verification code"), when it is one.</param>
public sealed record EventIdentity(string? Type, string? Id, string? CorrelationId, string? DeliveryKey, string? Handshake = null)
{
    public static readonly EventIdentity Unknown = new(null, null, null, null);
}
