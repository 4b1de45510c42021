using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Rows.Requests;

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

        // Few requests have one, and it is what a workflow run is found by.
        content.HasIndex(c => c.CorrelationId).HasFilter("correlation_id IS NOT NULL");

        content.HasOne<RequestRow>().WithOne().HasForeignKey<RequestContentRow>(c => c.Sequence).OnDelete(DeleteBehavior.Cascade);
    }
}
