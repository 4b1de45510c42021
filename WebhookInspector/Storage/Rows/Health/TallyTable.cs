using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WebhookInspector.Storage.Tallies;

namespace WebhookInspector.Storage.Rows.Health;

internal sealed class TallyTable : IEntityTypeConfiguration<TallyRow>
{
    public void Configure(EntityTypeBuilder<TallyRow> tally)
    {
        tally.ToTable("tallies");
        tally.HasKey(t => new { t.Kind, t.EndpointId });
        tally.Property(t => t.Kind).HasConversion(KebabCase<TallyKind>.Converter);
    }
}
