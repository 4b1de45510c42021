using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WebhookInspector.Storage.Rows.Endpoints;

namespace WebhookInspector.Storage.Rows.Search;

internal sealed class ShapeTable : IEntityTypeConfiguration<ShapeRow>
{
    public void Configure(EntityTypeBuilder<ShapeRow> shape)
    {
        shape.ToTable("payload_shapes");
        shape.HasKey(s => new { s.EndpointId, s.EventType });
        shape.HasOne<EndpointRow>().WithMany().HasForeignKey(s => s.EndpointId).OnDelete(DeleteBehavior.Cascade);
    }
}
