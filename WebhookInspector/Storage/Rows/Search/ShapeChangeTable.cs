using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WebhookInspector.Storage.Rows.Endpoints;

namespace WebhookInspector.Storage.Rows.Search;

internal sealed class ShapeChangeTable : IEntityTypeConfiguration<ShapeChangeRow>
{
    public void Configure(EntityTypeBuilder<ShapeChangeRow> change)
    {
        change.ToTable("shape_changes");
        change.HasKey(c => c.Sequence);
        change.Property(c => c.Sequence).ValueGeneratedNever();
        change.HasIndex(c => new { c.EndpointId, c.EventType });
        change.HasOne<EndpointRow>().WithMany().HasForeignKey(c => c.EndpointId).OnDelete(DeleteBehavior.Cascade);
    }
}
