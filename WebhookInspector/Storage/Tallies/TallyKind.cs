namespace WebhookInspector.Storage.Tallies;

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
