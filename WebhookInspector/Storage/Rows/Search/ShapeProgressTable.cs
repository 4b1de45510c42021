using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage.Rows.Search;

internal sealed class ShapeProgressTable : IEntityTypeConfiguration<ShapeProgressRow>
{
    public void Configure(EntityTypeBuilder<ShapeProgressRow> progress)
    {
        progress.ToTable("shape_progress");
        progress.HasKey(p => p.Id);
        progress.Property(p => p.Id).ValueGeneratedNever();
    }
}
