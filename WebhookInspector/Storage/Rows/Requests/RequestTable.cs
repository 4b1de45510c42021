using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Rows.Endpoints;

namespace WebhookInspector.Storage.Rows.Requests;

internal sealed class RequestTable : IEntityTypeConfiguration<RequestRow>
{
    public void Configure(EntityTypeBuilder<RequestRow> request)
    {
        request.ToTable("requests");
        // No index on the id: it contains the sequence, which is the key.
        request.HasKey(r => r.Sequence);
        request.Property(r => r.Sequence).ValueGeneratedOnAdd();
        request.Property(r => r.Id).IsRequired();
        request.Property(r => r.EventCount).HasDefaultValue(1);
        request.Property(r => r.RepeatedEvents).HasDefaultValue(0);
        request.Property(r => r.Verdict).HasConversion(KebabCase<Verdict>.Converter);
        request.Property(r => r.Freshness).HasConversion(KebabCase<Freshness>.Converter);
        request.Property(r => r.Strength).HasConversion(KebabCase<Strength>.Converter);

        request.Property(r => r.AnswerOutcome).HasConversion(KebabCase<AnswerOutcome>.Converter);

        request.HasIndex(r => new { r.EndpointId, r.Sequence });
        request.HasIndex(r => new { r.Verdict, r.Sequence });
        request.HasIndex(r => new
        {
            r.EndpointId,
            r.Verdict,
            r.ReceivedAt,
        });
        request.HasIndex(r => r.ReceivedAt);
        // Indexes redeliveries only: the first attempt is found by its id, and most events come once.
        request.HasIndex(r => r.DeliveryId).HasFilter("duplicate_of IS NOT NULL");
        request.HasIndex(r => new { r.EventType, r.Sequence }).HasFilter("event_type IS NOT NULL");
        request.HasIndex(r => r.Sequence).HasFilter("pinned");
        request.HasIndex(r => r.Sequence, "ix_requests_noted").HasFilter("note IS NOT NULL");
        request.HasIndex(r => new { r.Provider, r.Sequence });
        // Other answers than 200 are what people search for, and their index costs most captures nothing.
        request.HasIndex(r => new { r.Sequence, r.Status }).HasFilter("status <> 200");

        request.HasOne<EndpointRow>().WithMany().HasForeignKey(r => r.EndpointId).OnDelete(DeleteBehavior.Restrict);
    }
}
