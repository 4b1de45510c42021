using System.Globalization;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Removal;

namespace WebhookInspector.Components.Pages.Endpoints;

/// <summary>The form of an endpoint's retention; an empty field uses the server's limit.</summary>
public sealed class RetentionForm
{
    private const long Megabyte = 1024 * 1024;

    public double? Days { get; set; }

    public int? Requests { get; set; }

    public long? Megabytes { get; set; }

    public static RetentionForm Of(EndpointRetention retention) =>
        new()
        {
            Days = retention.MaxAge?.TotalDays,
            Requests = retention.MaxRequests,
            Megabytes = retention.MaxBytes is { } bytes ? Math.Max(1, bytes / Megabyte) : null,
        };

    public EndpointRetention ToRetention() =>
        new(
            Days is { } days ? TimeSpan.FromDays(Math.Clamp(days, -1, 1e6)) : null,
            Requests,
            Megabytes is { } size ? size * Megabyte : null
        );

    /// <summary>Describes the server's limits: "30 days, 100,000 requests".</summary>
    public static string InWords(RetentionOptions all) =>
        string.Join(
            ", ",
            new[]
            {
                $"{all.MaxAge.TotalDays.ToString("0.##", CultureInfo.InvariantCulture)} days",
                $"{all.MaxRequests.ToString("N0", CultureInfo.InvariantCulture)} requests",
                all.MaxEndpointBytes is { } bytes ? $"{Shared.ByteSize.InWords(bytes)} of bodies" : "no limit by size",
            }
        );
}
