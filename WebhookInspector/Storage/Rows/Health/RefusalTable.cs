using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WebhookInspector.Storage.Tallies;

namespace WebhookInspector.Storage.Rows.Health;

internal sealed class RefusalTable : IEntityTypeConfiguration<RefusalRow>
{
    public void Configure(EntityTypeBuilder<RefusalRow> refusal)
    {
        refusal.ToTable("refusals");
        refusal.HasKey(r => r.Id);
        refusal.Property(r => r.Kind).HasConversion(KebabCase<TallyKind>.Converter);
        refusal.HasIndex(r => r.LastAt);
    }
}
