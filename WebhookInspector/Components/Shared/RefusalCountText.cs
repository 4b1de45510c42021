using System.Globalization;
using WebhookInspector.Storage.Tallies;

namespace WebhookInspector.Components.Shared;

/// <summary>Describes counts of refused and removed requests in words.</summary>
public static class RefusalCountText
{
    /// <summary>Describes one count: "1,200 removed: past the maximum age".</summary>
    public static string Of(Tally tally) =>
        $"{tally.Count.ToString("N0", CultureInfo.InvariantCulture)} {(IsRemoval(tally.Kind) ? "removed" : "refused")}: "
        + $"{Reason(tally.Kind)}";

    public static bool IsRemoval(TallyKind kind) =>
        kind is TallyKind.RemovedByAge or TallyKind.RemovedByCount or TallyKind.RemovedByBytes or TallyKind.RemovedByBudget;

    public static string Reason(TallyKind kind) =>
        kind switch
        {
            TallyKind.RemovedByAge => "older than is kept",
            TallyKind.RemovedByCount => "more of an endpoint than are kept",
            TallyKind.RemovedByBytes => "more bytes of an endpoint than are kept",
            TallyKind.RemovedByBudget => "the oldest, for the disk budget",
            TallyKind.EndpointRate => "too many to an endpoint (429)",
            TallyKind.AddressRate => "too many from an address (429)",
            TallyKind.DiskReserve => "too little free disk (503)",
            TallyKind.NotWritable => "the database could not be written (503)",
            TallyKind.Unreadable => "by the web server, as no readable HTTP",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
