using System.Text.Json;
using WebhookInspector.Api.Models;
using WebhookInspector.Replay.Running;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Api;

/// <summary>Converts a body of <c>POST /replays</c> to an order.</summary>
internal static class ReplayOrderReader
{
    public static ReplayOrder Read(StartReplay body)
    {
        var target =
            body.Target
            ?? throw ApiProblemException.BadRequest("target is missing: give a whole http or https URL, or the name of a saved target.");
        var variant = Optional<ReplayVariant>("variant", body.Variant);
        var mode =
            Optional<ReplayMode>("mode", body.Mode)
            ?? (
                variant is not null
                    ? ReplayMode.Resign
                    : throw ApiProblemException.BadRequest($"mode is missing: it must be one of {Allowed<ReplayMode>()}.")
            );
        if (variant is not null && body.Mode is not null)
            throw ApiProblemException.BadRequest("variant replaces mode: give only one of them.");
        if (body.Q is not null && string.IsNullOrWhiteSpace(body.Q))
            throw ApiProblemException.BadRequest("q is empty: say which requests.");
        if (body is { EndpointId: not null, Q: null })
            throw ApiProblemException.BadRequest("endpointId narrows q down: give q too.");
        var plan = new ReplayPlan(
            target,
            mode,
            variant,
            body.Fault,
            body.Q,
            Optional<ReplayOrdering>("order", body.Order) ?? ReplayOrdering.Received,
            body.RatePerSecond,
            body.Parallelism ?? 1,
            body.StopOnFailure == true,
            body.AppendPath == true
        )
        {
            Edits = body.Edits is { } edits ? Edits(edits) : null,
        };
        return new ReplayOrder(plan, body.RequestIds, body.Q is null ? null : ListParameters.Query(body.EndpointId, body.Q), body.Secret);
    }

    public static EditsModel? Model(ReplayEdits? edits) =>
        edits is null
            ? null
            : new EditsModel(
                edits.Method,
                edits.Path,
                edits.Headers?.Select(h => new HeaderEditModel(h.Name, h.Value)).ToList(),
                edits.Body,
                edits.BodyBytes is { } bytes ? Convert.ToBase64String(bytes.Span) : null
            );

    private static ReplayEdits Edits(EditsModel edits) =>
        new(
            edits.Method,
            edits.Path,
            edits
                .Headers?.Select(
                    (h, i) =>
                        new HeaderEdit(h?.Name ?? throw ApiProblemException.BadRequest($"edits.headers[{i}].name is missing."), h.Value)
                )
                .ToList(),
            edits.Body,
            Bytes(edits.BodyBase64)
        );

    private static ReadOnlyMemory<byte>? Bytes(string? base64)
    {
        if (base64 is null)
            return null;
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            throw ApiProblemException.BadRequest("edits.bodyBase64 is not base64 (RFC 4648, 4).");
        }
    }

    private static T? Optional<T>(string member, string? text)
        where T : struct, Enum
    {
        if (text is null)
            return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (Name(value) == text)
                return value;
        }

        throw ApiProblemException.BadRequest($"{member} is '{text}': it must be one of {Allowed<T>()}.");
    }

    private static string Allowed<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Name));

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
