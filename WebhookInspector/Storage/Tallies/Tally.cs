namespace WebhookInspector.Storage.Tallies;

/// <summary>Null when no endpoint is concerned.</summary>
/// <param name="EndpointId">Null where none is concerned.</param>
public sealed record Tally(TallyKind Kind, string? EndpointId, long Count, DateTimeOffset FirstAt, DateTimeOffset LastAt);
