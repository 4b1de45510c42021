using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WebhookInspector.Storage.Rows.Endpoints;

namespace WebhookInspector.Storage.Rows.Requests;

internal sealed class DeliveryTable : IEntityTypeConfiguration<DeliveryRow>
{
    public void Configure(EntityTypeBuilder<DeliveryRow> delivery)
    {
        // WITHOUT ROWID (migration LeanDeliveries), which EF Core can't express: one B-tree instead of two.
        delivery.ToTable("deliveries");
        delivery.HasKey(d => d.Id);
        delivery.HasIndex(d => new { d.EndpointId, d.Key }).IsUnique();
        delivery.HasOne<EndpointRow>().WithMany().HasForeignKey(d => d.EndpointId).OnDelete(DeleteBehavior.Cascade);
    }
}
