using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage.Rows.Health;

internal sealed class HealthProbeTable : IEntityTypeConfiguration<HealthProbeRow>
{
    public void Configure(EntityTypeBuilder<HealthProbeRow> probe) => probe.ToTable("health_probes").HasKey(p => p.Id);
}
