namespace WebhookInspector.Storage.Tallies;

/// <param name="EndpointId">Null where none is concerned.</param>
public sealed record Tally(TallyKind Kind, string? EndpointId, long Count, DateTimeOffset FirstAt, DateTimeOffset LastAt);
