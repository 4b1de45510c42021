namespace WebhookInspector.Storage.Tallies;

/// <summary>Requests refused for one reason, in a row.</summary>
/// <param name="EndpointId">Null where it is not known.</param>
/// <param name="Address">Null where it is not known, or where there were too many to name each.</param>
/// <param name="Detail">Why, in a word or two of the program's own: nothing that the sender wrote. May be empty.</param>
public sealed record Refusal(
    TallyKind Kind,
    string? EndpointId,
    string? Address,
    string Detail,
    DateTimeOffset FirstAt,
    DateTimeOffset LastAt,
    long Count
);
