namespace WebhookInspector.Storage;

/// <summary>What is counted for good, across restarts.</summary>
public enum TallyKind
{
    /// <summary>Older than is kept.</summary>
    RemovedByAge,

    /// <summary>More of an endpoint than are kept.</summary>
    RemovedByCount,

    /// <summary>More bytes of an endpoint than are kept.</summary>
    RemovedByBytes,

    /// <summary>The database had reached the disk budget.</summary>
    RemovedByBudget,

    /// <summary>429: too many to one endpoint.</summary>
    EndpointRate,

    /// <summary>429: too many from one address.</summary>
    AddressRate,

    /// <summary>503: the free disk is below the reserve.</summary>
    DiskReserve,

    /// <summary>503: the database can't be written.</summary>
    NotWritable,

    /// <summary>Answered by the web server itself, before any code of the program saw it.</summary>
    Unreadable,
}

/// <param name="EndpointId">Null where none is concerned.</param>
public sealed record Tally(TallyKind Kind, string? EndpointId, long Count, DateTimeOffset FirstAt, DateTimeOffset LastAt);

/// <summary>Requests refused for one reason, in a row.</summary>
/// <param name="EndpointId">Null where it is not known.</param>
/// <param name="Address">Null where it is not known, or where there were too many to name each.</param>
/// <param name="Detail">Why, in a word or two of the program's own: nothing that the sender wrote. May be empty.</param>
public sealed record Refusal(TallyKind Kind, string? EndpointId, string? Address, string Detail, DateTimeOffset FirstAt, DateTimeOffset LastAt, long Count);
