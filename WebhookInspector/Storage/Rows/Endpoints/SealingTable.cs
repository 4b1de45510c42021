using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage.Rows.Endpoints;

internal sealed class SealingTable : IEntityTypeConfiguration<SealingRow>
{
    public void Configure(EntityTypeBuilder<SealingRow> sealing)
    {
        sealing.ToTable("sealing_progress");
        sealing.HasKey(s => s.EndpointId);
        sealing.HasOne<EndpointRow>().WithOne().HasForeignKey<SealingRow>(s => s.EndpointId).OnDelete(DeleteBehavior.Cascade);
    }
}
