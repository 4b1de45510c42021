using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WebhookInspector.Requests;

namespace WebhookInspector.Storage;

internal sealed class RequestTable : IEntityTypeConfiguration<RequestRow>
{
    public void Configure(EntityTypeBuilder<RequestRow> request)
    {
        request.ToTable("requests");
        // No index on the id: it begins with the sequence, which is the key.
        request.HasKey(r => r.Sequence);
        request.Property(r => r.Sequence).ValueGeneratedOnAdd();
        request.Property(r => r.Id).IsRequired();
        request.Property(r => r.Verdict).HasConversion(KebabCase<Verdict>.Converter);
        request.Property(r => r.Freshness).HasConversion(KebabCase<Freshness>.Converter);
        request.Property(r => r.Strength).HasConversion(KebabCase<Strength>.Converter);

        request.HasIndex(r => new { r.EndpointId, r.Sequence });
        request.HasIndex(r => new { r.Verdict, r.Sequence });
        request.HasIndex(r => new { r.EndpointId, r.Verdict, r.ReceivedAt });
        request.HasIndex(r => r.ReceivedAt);
        // Redeliveries alone: the first is found by its id, and most events come once.
        request.HasIndex(r => r.DeliveryId).HasFilter("duplicate_of IS NOT NULL");
        request.HasIndex(r => new { r.EventType, r.Sequence }).HasFilter("event_type IS NOT NULL");
        request.HasIndex(r => r.Sequence).HasFilter("pinned");
        request.HasIndex(r => r.Sequence, "ix_requests_noted").HasFilter("note IS NOT NULL");
        request.HasIndex(r => new { r.Provider, r.Sequence });
        // What was answered otherwise is what one looks for, and costs the captures nothing.
        request.HasIndex(r => new { r.Sequence, r.Status }).HasFilter("status <> 200");

        request.HasOne<EndpointRow>().WithMany().HasForeignKey(r => r.EndpointId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RequestContentTable : IEntityTypeConfiguration<RequestContentRow>
{
    public void Configure(EntityTypeBuilder<RequestContentRow> content)
    {
        content.ToTable("request_contents");
        content.HasKey(c => c.Sequence);
        content.Property(c => c.Sequence).ValueGeneratedNever();
        content.Property(c => c.Verdict).HasConversion(KebabCase<Verdict>.Converter);
        content.Property(c => c.Freshness).HasConversion(KebabCase<Freshness>.Converter);
        content.Property(c => c.Strength).HasConversion(KebabCase<Strength>.Converter);

        content.HasOne<RequestRow>().WithOne().HasForeignKey<RequestContentRow>(c => c.Sequence).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RequestAnswerTable : IEntityTypeConfiguration<RequestAnswerRow>
{
    public void Configure(EntityTypeBuilder<RequestAnswerRow> answer)
    {
        answer.ToTable("request_answers");
        answer.HasKey(a => a.Sequence);
        answer.Property(a => a.Sequence).ValueGeneratedNever();
        answer.HasOne<RequestRow>().WithOne().HasForeignKey<RequestAnswerRow>(a => a.Sequence).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DeliveryTable : IEntityTypeConfiguration<DeliveryRow>
{
    public void Configure(EntityTypeBuilder<DeliveryRow> delivery)
    {
        // WITHOUT ROWID (migration LeanDeliveries), which EF Core can't say: one tree instead of two.
        delivery.ToTable("deliveries");
        delivery.HasKey(d => d.Id);
        delivery.HasIndex(d => new { d.EndpointId, d.Key }).IsUnique();
        delivery.HasOne<EndpointRow>().WithMany().HasForeignKey(d => d.EndpointId).OnDelete(DeleteBehavior.Cascade);
    }
}
