using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage.Rows.Requests;

internal sealed class RequestEventTable : IEntityTypeConfiguration<RequestEventRow>
{
    public void Configure(EntityTypeBuilder<RequestEventRow> requestEvent)
    {
        requestEvent.ToTable("request_events");
        requestEvent.HasKey(e => new { e.Sequence, e.Position });
        // Only batches write here, so that these indexes cost most captures nothing.
        requestEvent.HasIndex(e => new { e.EventType, e.Sequence });
        requestEvent.HasIndex(e => e.EventId);
        requestEvent.HasIndex(e => e.DeliveryId);
        requestEvent.HasOne<RequestRow>().WithMany().HasForeignKey(e => e.Sequence).OnDelete(DeleteBehavior.Cascade);
    }
}
