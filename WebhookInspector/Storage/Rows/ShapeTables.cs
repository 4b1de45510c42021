using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage;

internal sealed class ShapeTable : IEntityTypeConfiguration<ShapeRow>
{
    public void Configure(EntityTypeBuilder<ShapeRow> shape)
    {
        shape.ToTable("payload_shapes");
        shape.HasKey(s => new { s.EndpointId, s.EventType });
        shape.HasOne<EndpointRow>().WithMany().HasForeignKey(s => s.EndpointId).OnDelete(DeleteBehavior.Cascade);
    }
}

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

internal sealed class ShapeProgressTable : IEntityTypeConfiguration<ShapeProgressRow>
{
    public void Configure(EntityTypeBuilder<ShapeProgressRow> progress)
    {
        progress.ToTable("shape_progress");
        progress.HasKey(p => p.Id);
        progress.Property(p => p.Id).ValueGeneratedNever();
    }
}
