using System.Globalization;
using System.Text.Json;
using WebhookInspector.Storage;

namespace WebhookInspector.Api.Models;

/// <summary>An endpoint's retention. Members that are absent from a change keep their value; null uses the server's limit.</summary>
internal sealed record RetentionChange(JsonElement MaxAgeDays, JsonElement MaxRequests, JsonElement MaxBytes)
{
    public EndpointRetention ApplyTo(EndpointRetention retention) =>
        new(
            MaxAgeDays.ValueKind == JsonValueKind.Undefined ? retention.MaxAge
                : Number(MaxAgeDays, "maxAgeDays", 36_500, whole: false) is { } days ? TimeSpan.FromDays(days)
                : null,
            MaxRequests.ValueKind == JsonValueKind.Undefined
                ? retention.MaxRequests
                : (int?)Number(MaxRequests, "maxRequests", int.MaxValue, whole: true),
            MaxBytes.ValueKind == JsonValueKind.Undefined ? retention.MaxBytes : (long?)Number(MaxBytes, "maxBytes", 1e15, whole: true)
        );

    /// <param name="most">The largest number that the program can represent; smaller limits are checked by the rules.</param>
    private static double? Number(JsonElement json, string name, double most, bool whole) =>
        json.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Number when json.TryGetDouble(out var number) && (!whole || number == Math.Floor(number)) => number <= most
                ? Math.Max(number, -1)
                : throw ApiProblemException.BadRequest(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"retention.{name} is {json.GetRawText()}: it must be at most {most:0}, or null to use the server's limit."
                    )
                ),
            _ => throw ApiProblemException.BadRequest(
                $"retention.{name} must be a {(whole ? "whole " : "")}number, or null to use the server's limit."
            ),
        };
}

/// <summary>Null uses the server's limit.</summary>
internal sealed record RetentionModel(double? MaxAgeDays, int? MaxRequests, long? MaxBytes)
{
    public static RetentionModel Of(EndpointRetention retention) =>
        new(retention.MaxAge?.TotalDays, retention.MaxRequests, retention.MaxBytes);
}
