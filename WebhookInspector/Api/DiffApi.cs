using WebhookInspector.Access;
using WebhookInspector.Api.Models;
using WebhookInspector.Checking;
using WebhookInspector.Diffing;
using WebhookInspector.Storage.Audit;

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
        SensitiveReads reads,
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
        var diff = await service.CompareAsync(leftSide, rightSide, rules, ct);
        var seesSecrets = context.User.MaySeeSecrets();
        if (seesSecrets && diff.Headers.Any(h => h.IsHidden))
            await reads.NoteAsync($"{left}, {right}", "headers in clear", ct);
        return DiffModel.Of(diff, seesSecrets);
    }
}
