using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage.Rows.Requests;

internal sealed class HiddenPartsTable : IEntityTypeConfiguration<HiddenPartsRow>
{
    public void Configure(EntityTypeBuilder<HiddenPartsRow> parts)
    {
        parts.ToTable("hidden_parts");
        parts.HasKey(p => p.Sequence);
        parts.Property(p => p.Sequence).ValueGeneratedNever();
        parts.HasOne<RequestRow>().WithOne().HasForeignKey<HiddenPartsRow>(p => p.Sequence).OnDelete(DeleteBehavior.Cascade);
    }
}
