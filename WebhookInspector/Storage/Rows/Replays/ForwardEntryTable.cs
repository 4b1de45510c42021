using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WebhookInspector.Storage.Forwarding;
using WebhookInspector.Storage.Rows.Endpoints;

namespace WebhookInspector.Storage.Rows.Replays;

internal sealed class ForwardEntryTable : IEntityTypeConfiguration<ForwardEntryRow>
{
    public void Configure(EntityTypeBuilder<ForwardEntryRow> entry)
    {
        entry.ToTable("forward_entries");
        entry.HasKey(e => e.Position);
        entry.Property(e => e.Position).ValueGeneratedOnAdd();
        entry.Property(e => e.Outcome).HasConversion(KebabCase<ForwardOutcome>.Converter);
        entry.HasIndex(e => new { e.EndpointId, e.Position });
        entry.HasOne<EndpointRow>().WithMany().HasForeignKey(e => e.EndpointId).OnDelete(DeleteBehavior.Cascade);
    }
}
