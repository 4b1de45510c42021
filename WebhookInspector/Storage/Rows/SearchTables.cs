using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage;

/// <summary>One row: up to which request the search index reaches.</summary>
internal sealed class SearchProgressRow
{
    public long Id { get; init; }

    public long Sequence { get; init; }
}

internal sealed class SavedSearchRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Query { get; set; }

    /// <summary>Null for all endpoints.</summary>
    public string? EndpointId { get; set; }
}

internal sealed class SearchProgressTable : IEntityTypeConfiguration<SearchProgressRow>
{
    public void Configure(EntityTypeBuilder<SearchProgressRow> progress)
    {
        progress.ToTable("search_progress").HasKey(p => p.Id);
        progress.HasData(new SearchProgressRow { Id = 1, Sequence = 0 });
    }
}

internal sealed class SavedSearchTable : IEntityTypeConfiguration<SavedSearchRow>
{
    public void Configure(EntityTypeBuilder<SavedSearchRow> saved)
    {
        saved.ToTable("saved_searches").HasKey(s => s.Id);
        saved.HasIndex(s => s.Name).IsUnique();
    }
}
