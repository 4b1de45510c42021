using System.Text.Json;
using WebhookInspector.Answers;
using WebhookInspector.Api.Models;
using WebhookInspector.Requests;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Storage;

namespace WebhookInspector.Api;

/// <summary>
/// Reads the parts of a <c>response</c> that may be null or have several forms. Refusals name the member and the allowed values.
/// </summary>
internal static class ResponseReader
{
    public static string? Body(JsonElement body, string? present) =>
        body.ValueKind switch
        {
            JsonValueKind.Undefined => present,
            JsonValueKind.Null => null,
            JsonValueKind.String => body.GetString(),
            _ => throw ApiProblemException.BadRequest("response.body must be a string, or null for the default answer."),
        };

    public static IReadOnlyList<Header>? Headers(IReadOnlyList<HeaderModel?>? headers) =>
        headers
            ?.Select(
                (header, i) =>
                    header switch
                    {
                        { Name: { } name, Value: { } value } => new Header(name, value),
                        _ => throw ApiProblemException.BadRequest($"response.headers[{i}] must have a name and a value, both strings."),
                    }
            )
            .ToList();

    public static IReadOnlyList<AnswerStep> Sequence(JsonElement sequence, IReadOnlyList<AnswerStep> present) =>
        sequence.ValueKind switch
        {
            JsonValueKind.Undefined => present,
            JsonValueKind.Null => [],
            JsonValueKind.Array => [.. sequence.EnumerateArray().Select((step, i) => Step($"response.sequence[{i}]", step))],
            _ => throw ApiProblemException.BadRequest(
                "response.sequence must be an array such as [503, 503, {\"status\":200,\"delayMs\":100}], or null for none."
            ),
        };

    public static RandomFailure? Failure(JsonElement failure, RandomFailure? present)
    {
        if (failure.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return failure.ValueKind == JsonValueKind.Null ? null : present;
        var faults = new List<DeclarationFault>();
        var from = DeclarationObject.Open(failure, "response.failure", faults);
        var rate = from?.Take("rate", required: present is null);
        var status = from is null ? null : Number(from, "status", AnswerLimits.MinStatus, AnswerLimits.MaxStatus);
        from?.Close();
        if (rate is { } given && given.ValueKind != JsonValueKind.Number)
            from!.Fault("rate", "must be a number above 0 and at most 1");
        Refuse(faults);
        return new RandomFailure(rate?.GetDouble() ?? present!.Rate, status ?? present?.Status ?? StatusCodes.Status500InternalServerError);
    }

    private static AnswerStep Step(string field, JsonElement step)
    {
        if (step.ValueKind == JsonValueKind.Number)
            return step.TryGetInt32(out var alone)
                ? new AnswerStep(alone)
                : throw ApiProblemException.BadRequest(
                    $"{field} must be a status from {AnswerLimits.MinStatus} to {AnswerLimits.MaxStatus}."
                );
        var faults = new List<DeclarationFault>();
        if (DeclarationObject.Open(step, field, faults) is not { } from)
            throw ApiProblemException.BadRequest($"{field} must be a status, or an object with status, delayMs, body, drop.");
        var body = from.Take("body");
        var read = new AnswerStep(
            Number(from, "status", AnswerLimits.MinStatus, AnswerLimits.MaxStatus),
            Number(from, "delayMs", 0, AnswerLimits.MaxDelayMs),
            body is { ValueKind: JsonValueKind.String } text ? text.GetString() : null,
            from.TakeBool("drop") ?? false
        );
        if (body is { ValueKind: not (JsonValueKind.String or JsonValueKind.Null) })
            from.Fault("body", "must be a string, or null for the endpoint's own");
        from.Close();
        Refuse(faults);
        return read;
    }

    // What was read from here may be sent back unchanged, nulls included.
    private static int? Number(DeclarationObject from, string name, int min, int max) =>
        from.Take(name) is { ValueKind: JsonValueKind.Null } ? null : from.TakeInt(name, min, max);

    private static void Refuse(List<DeclarationFault> faults)
    {
        if (faults.Count > 0)
            throw ApiProblemException.BadRequest(string.Join(" ", faults.Select(f => $"{f.Field} {f.Reason}.")));
    }
}
