using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WebhookInspector.Storage.Rows.Endpoints;

namespace WebhookInspector.Storage.Rows.Hover;

internal sealed class HoverAccessTable : IEntityTypeConfiguration<HoverAccessRow>
{
    public void Configure(EntityTypeBuilder<HoverAccessRow> access)
    {
        access.ToTable("hover_access");
        access.HasKey(a => new { a.EndpointId, a.Simulated });
        access.HasOne<EndpointRow>().WithMany().HasForeignKey(a => a.EndpointId).OnDelete(DeleteBehavior.Cascade);
    }
}
