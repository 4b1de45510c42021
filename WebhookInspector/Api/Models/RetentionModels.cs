using System.Globalization;
using System.Text.Json;
using WebhookInspector.Storage;

namespace WebhookInspector.Api.Models;

/// <summary>What is kept of an endpoint; absent members of a change keep what they were, null is as configured for all.</summary>
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

    /// <param name="most">What the program can count to; what is too little is for the rules to say.</param>
    private static double? Number(JsonElement json, string name, double most, bool whole) =>
        json.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Number when json.TryGetDouble(out var number) && (!whole || number == Math.Floor(number)) => number <= most
                ? Math.Max(number, -1)
                : throw ApiProblemException.BadRequest(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"retention.{name} is {json.GetRawText()}: it must be at most {most:0}, or null to keep what is configured for all."
                    )
                ),
            _ => throw ApiProblemException.BadRequest(
                $"retention.{name} must be a {(whole ? "whole " : "")}number, or null to keep what is configured for all."
            ),
        };
}

/// <summary>Null is as configured for all.</summary>
public sealed record RetentionModel(double? MaxAgeDays, int? MaxRequests, long? MaxBytes)
{
    public static RetentionModel Of(EndpointRetention retention) =>
        new(retention.MaxAge?.TotalDays, retention.MaxRequests, retention.MaxBytes);
}
