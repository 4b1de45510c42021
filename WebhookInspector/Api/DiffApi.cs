using WebhookInspector.Api.Models;
using WebhookInspector.Checking;
using WebhookInspector.Diffing;
using WebhookInspector.Endpoints;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api;

/// <summary>Routes to compare two requests.</summary>
internal static class DiffApi
{
    public static void MapDiff(this RouteGroupBuilder api) =>
        api.MapGroup("/diff")
            .WithTags("Diff")
            .MapGet("/", CompareAsync)
            .WithSummary("Compare two requests; only the given pointers are ignored");

    private static async Task<DiffModel> CompareAsync(
        HttpContext context,
        DiffService service,
        RequestStore requests,
        EndpointDirectory directory,
        string? left,
        string? right,
        string[]? ignore,
        CancellationToken ct
    )
    {
        if (string.IsNullOrWhiteSpace(left) || string.IsNullOrWhiteSpace(right))
        {
            throw ApiProblemException.BadRequest(
                $"{(string.IsNullOrWhiteSpace(left) ? "left" : "right")} is missing: give the ids of two requests as left and right."
            );
        }

        // An empty pointer is a leftover of a template, not a wish to ignore the whole body.
        if (!IgnoreRules.TryParse((ignore ?? []).Where(pointer => pointer.Length > 0), out var rules, out var fault))
        {
            throw ApiProblemException.BadRequest($"ignore: {fault}");
        }

        var leftSide = await service.ReadAsync(left, ct) ?? throw ApiProblemException.NotFound("request (left)", left);
        var rightSide = await service.ReadAsync(right, ct) ?? throw ApiProblemException.NotFound("request (right)", right);
        var sequences = new[] { left, right }.Select(id => RequestId.TryReadSequence(id, out var sequence) ? sequence : 0).ToList();
        var endpoints = (await requests.OfSequencesAsync(sequences, ct)).Select(r => r.EndpointId);
        return DiffModel.Of(await service.CompareAsync(leftSide, rightSide, rules, ct), HeaderVisibility.Of(context, directory, endpoints));
    }
}
