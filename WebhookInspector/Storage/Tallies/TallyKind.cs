namespace WebhookInspector.Storage.Tallies;

/// <summary>The events that are counted permanently, across restarts.</summary>
public enum TallyKind
{
    /// <summary>Removed because of its age.</summary>
    RemovedByAge,

    /// <summary>Removed because the endpoint had too many requests.</summary>
    RemovedByCount,

    /// <summary>Removed because the endpoint's bodies were too large in total.</summary>
    RemovedByBytes,

    /// <summary>Removed because the database had reached the disk budget.</summary>
    RemovedByBudget,

    /// <summary>Answered 429: too many requests to one endpoint.</summary>
    EndpointRate,

    /// <summary>Answered 429: too many requests from one address.</summary>
    AddressRate,

    /// <summary>Answered 503: the free disk space is below the reserve.</summary>
    DiskReserve,

    /// <summary>Answered 503: the database can't be written.</summary>
    NotWritable,

    /// <summary>Answered 503: too many bytes of bodies in memory.</summary>
    BodyBudget,

    /// <summary>Answered 503: the endpoint cannot be used, because of its definition or scheme.</summary>
    Unusable,

    /// <summary>Refused by the web server itself, before any code of the program.</summary>
    Unreadable,
}
