using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage.Rows.Search;

internal sealed class SearchProgressTable : IEntityTypeConfiguration<SearchProgressRow>
{
    public void Configure(EntityTypeBuilder<SearchProgressRow> progress)
    {
        progress.ToTable("search_progress").HasKey(p => p.Id);
        progress.HasData(new SearchProgressRow { Id = 1, Sequence = 0 });
    }
}
