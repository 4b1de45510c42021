using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WebhookInspector.Storage.Hover;
using WebhookInspector.Storage.People;
using WebhookInspector.Storage.Rows.Access;
using WebhookInspector.Storage.Rows.Endpoints;
using WebhookInspector.Storage.Rows.Health;
using WebhookInspector.Storage.Rows.Hover;
using WebhookInspector.Storage.Rows.Replays;
using WebhookInspector.Storage.Rows.Requests;
using WebhookInspector.Storage.Rows.Search;

namespace WebhookInspector.Storage.Database;

/// <summary>The database context. To write, use the one from <see cref="WriteGate"/>; every other context is read-only.</summary>
public sealed class InspectorDb(DbContextOptions<InspectorDb> options) : DbContext(options)
{
    private int returned;

    /// <summary>The pool to which a read-only context returns; null for a context that is used once.</summary>
    internal ReaderPool? Home { get; set; }

    internal DbSet<RequestRow> Requests => Set<RequestRow>();

    internal DbSet<RequestContentRow> Contents => Set<RequestContentRow>();

    internal DbSet<RequestAnswerRow> Answers => Set<RequestAnswerRow>();

    internal DbSet<HiddenPartsRow> HiddenParts => Set<HiddenPartsRow>();

    internal DbSet<SealingRow> Sealing => Set<SealingRow>();
    internal DbSet<RequestEventRow> RequestEvents => Set<RequestEventRow>();

    internal DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    internal DbSet<EndpointRow> Endpoints => Set<EndpointRow>();

    internal DbSet<ShapeRow> Shapes => Set<ShapeRow>();

    internal DbSet<ShapeChangeRow> ShapeChanges => Set<ShapeChangeRow>();

    internal DbSet<ShapeProgressRow> ShapeProgress => Set<ShapeProgressRow>();

    internal DbSet<EndpointSecretRow> Secrets => Set<EndpointSecretRow>();

    internal DbSet<SearchProgressRow> SearchProgress => Set<SearchProgressRow>();

    internal DbSet<SavedSearchRow> SavedSearches => Set<SavedSearchRow>();

    internal DbSet<HoverWebhook> HoverWebhooks => Set<HoverWebhook>();

    internal DbSet<HoverStep> HoverSteps => Set<HoverStep>();

    internal DbSet<HoverAccessRow> HoverAccess => Set<HoverAccessRow>();

    internal DbSet<HoverProgressRow> HoverProgress => Set<HoverProgressRow>();

    internal DbSet<TallyRow> Tallies => Set<TallyRow>();

    internal DbSet<RefusalRow> Refusals => Set<RefusalRow>();

    internal DbSet<ReplayRunRow> ReplayRuns => Set<ReplayRunRow>();

    internal DbSet<ReplayAttemptRow> ReplayAttempts => Set<ReplayAttemptRow>();

    internal DbSet<SavedTargetRow> SavedTargets => Set<SavedTargetRow>();

    internal DbSet<ForwardRow> Forwards => Set<ForwardRow>();

    internal DbSet<ForwardEntryRow> ForwardEntries => Set<ForwardEntryRow>();

    internal DbSet<Person> People => Set<Person>();

    internal DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    internal DbSet<ApiTokenRow> ApiTokens => Set<ApiTokenRow>();

    internal DbSet<AuditRow> Audit => Set<AuditRow>();

    internal DbSet<ShareRow> Shares => Set<ShareRow>();

    public override void Dispose()
    {
        if (!GoesBack())
        {
            base.Dispose();
        }
    }

    public override ValueTask DisposeAsync() => GoesBack() ? ValueTask.CompletedTask : base.DisposeAsync();

    /// <summary>Marks the context as rented from the pool.</summary>
    internal InspectorDb Rented()
    {
        returned = 0;
        return this;
    }

    /// <summary>True once for each rental, so that disposing twice does not return the context to the pool twice.</summary>
    private bool GoesBack() => Home is { } home && (Interlocked.Exchange(ref returned, 1) == 1 || home.TakeBack(this));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(InspectorDb).Assembly);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }
    }
}
