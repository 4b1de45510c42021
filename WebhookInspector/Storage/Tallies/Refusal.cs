namespace WebhookInspector.Storage.Tallies;

/// <summary>Requests that were refused for the same reason in a short time.</summary>
/// <param name="EndpointId">Null when it is unknown.</param>
/// <param name="Address">Null when it is unknown, or when there were too many addresses to list.</param>
/// <param name="FirstBytes">The beginning of the first of them, with sensitive values masked; null when nothing is kept of it.</param>
/// <param name="Detail">The reason in a few words of the program: nothing that the sender wrote. May be empty.</param>
public sealed record Refusal(
    TallyKind Kind,
    string? EndpointId,
    string? Address,
    string Detail,
    DateTimeOffset FirstAt,
    DateTimeOffset LastAt,
    long Count,
    byte[]? FirstBytes = null
);
