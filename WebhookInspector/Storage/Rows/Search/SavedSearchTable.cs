using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage.Rows.Search;

internal sealed class SavedSearchTable : IEntityTypeConfiguration<SavedSearchRow>
{
    public void Configure(EntityTypeBuilder<SavedSearchRow> saved)
    {
        saved.ToTable("saved_searches").HasKey(s => s.Id);
        saved.HasIndex(s => s.Name).IsUnique();
    }
}
