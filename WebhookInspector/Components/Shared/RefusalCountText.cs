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
            TallyKind.RemovedByAge => "past the maximum age",
            TallyKind.RemovedByCount => "over the endpoint's request limit",
            TallyKind.RemovedByBytes => "over the endpoint's size limit",
            TallyKind.RemovedByBudget => "over the disk budget",
            TallyKind.EndpointRate => "too many requests to one endpoint (429)",
            TallyKind.AddressRate => "too many requests from one address (429)",
            TallyKind.DiskReserve => "low disk space (503)",
            TallyKind.NotWritable => "the database could not be written (503)",
            TallyKind.BodyBudget => "too many bytes in flight (503)",
            TallyKind.Unusable => "the endpoint can't be used (503)",
            TallyKind.Unreadable => "invalid HTTP, refused by the web server",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
