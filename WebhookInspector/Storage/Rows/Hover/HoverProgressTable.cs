using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage.Rows.Hover;

internal sealed class HoverProgressTable : IEntityTypeConfiguration<HoverProgressRow>
{
    public void Configure(EntityTypeBuilder<HoverProgressRow> progress)
    {
        progress.ToTable("hover_progress").HasKey(p => p.Id);
        progress.HasData(new HoverProgressRow { Id = 1, Sequence = 0 });
    }
}
