using System.Globalization;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Query;

namespace WebhookInspector.Api;

/// <summary>Reads the query parameters that every list takes.</summary>
internal static class ListParameters
{
    private const int Default = 50;
    private const int Most = 500;

    public static int Limit(string? text) =>
        text switch
        {
            null => Default,
            _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= Most => limit,
            _ => throw ApiProblemException.BadRequest($"limit is '{text}': it must be a whole number from 1 to {Most}."),
        };

    /// <param name="name">The parameter's name; false when it is absent.</param>
    public static bool Flag(string name, string? text) =>
        text switch
        {
            null => false,
            _ when bool.TryParse(text, out var flag) => flag,
            _ => throw ApiProblemException.BadRequest($"{name} is '{text}': it must be true or false."),
        };

    public static string? Before(string? text) =>
        text is null || RequestId.TryReadSequence(text, out _)
            ? text
            : throw ApiProblemException.BadRequest($"before is '{text}': it must be the 'next' of an earlier page, or a request's id.");

    public static RequestQuery Query(string? endpointId, string? q)
    {
        if (string.IsNullOrWhiteSpace(q))
        {
            return new RequestQuery(endpointId);
        }

        return QueryParser.TryParse(q, out var filter, out var fault)
            ? new RequestQuery(endpointId, filter)
            : throw ApiProblemException.BadRequest($"q, at character {fault.Position + 1}: {fault.Message}");
    }
}
