namespace WebhookInspector.Requests;

/// <summary>The event data that a provider definition reads from a request.</summary>
/// <param name="Type">The event type; of a batch, its types: "processed, bounce".</param>
/// <param name="Id">The event id; of a batch, its first ids.</param>
/// <param name="DeliveryKey">A key that is equal for all attempts of one event: the event id, otherwise a derived key; null when
/// nothing identifies it.</param>
/// <param name="Handshake">The name of the handshake that this request belongs to ("verification code"); null when there is none.</param>
public sealed record EventIdentity(string? Type, string? Id, string? CorrelationId, string? DeliveryKey, string? Handshake = null)
{
    public static readonly EventIdentity Unknown = new(null, null, null, null);

    /// <summary>The events of a batch, in the order sent; empty when the request brought one event.</summary>
    public IReadOnlyList<RequestEvent> Events { get; init; } = [];
}
