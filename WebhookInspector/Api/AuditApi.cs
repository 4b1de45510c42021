using System.Globalization;
using WebhookInspector.Access;
using WebhookInspector.Api.Models;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.People;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api;

/// <summary>Routes to the audit log: who changed what, and when.</summary>
internal static class AuditApi
{
    internal sealed record AuditModel(
        long Position,
        DateTimeOffset At,
        string Actor,
        string? Address,
        AuditAction Action,
        string Subject,
        string? Detail
    )
    {
        public static AuditModel Of(AuditEntry e) => new(e.Position, e.At, e.Actor, e.Address, e.Action, e.Subject, e.Detail);
    }

    public static void MapAudit(this RouteGroupBuilder api) =>
        api.MapGroup("/audit")
            .WithTags("People")
            .Needs(Role.Admin)
            .MapGet("/", ListAsync)
            .WithSummary("List audit log entries, newest first");

    private static async Task<PageModel<AuditModel>> ListAsync(AuditLog audit, string? limit, string? before, CancellationToken ct)
    {
        var count = ListParameters.Limit(limit);
        long? position =
            before is null ? null
            : long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read
            : throw ApiProblemException.BadRequest($"before is '{before}': it must be the 'next' of an earlier page.");
        var entries = await audit.ListAsync(count, position, action: null, actor: null, ct);
        return new(
            [.. entries.Select(AuditModel.Of)],
            entries.Count < count ? null : entries[^1].Position.ToString(CultureInfo.InvariantCulture)
        );
    }
}
