using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WebhookInspector.Storage.Rows.Endpoints;

namespace WebhookInspector.Storage.Rows.Replays;

internal sealed class ForwardTable : IEntityTypeConfiguration<ForwardRow>
{
    public void Configure(EntityTypeBuilder<ForwardRow> forward)
    {
        forward.ToTable("forwards");
        forward.HasKey(f => f.EndpointId);
        forward.HasOne<EndpointRow>().WithOne().HasForeignKey<ForwardRow>(f => f.EndpointId).OnDelete(DeleteBehavior.Cascade);
        forward.HasOne<SavedTargetRow>().WithMany().HasForeignKey(f => f.TargetId).OnDelete(DeleteBehavior.Cascade);
    }
}
