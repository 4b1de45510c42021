using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage;

/// <summary>Always empty: written and cleared by <see cref="StorageHealth"/>.</summary>
internal sealed class HealthProbeRow
{
    public long Id { get; init; }

    public required byte[] Filler { get; init; }
}

internal sealed class HealthProbeTable : IEntityTypeConfiguration<HealthProbeRow>
{
    public void Configure(EntityTypeBuilder<HealthProbeRow> probe) => probe.ToTable("health_probes").HasKey(p => p.Id);
}
