using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage;

/// <summary>Requests that were refused for one reason within a few minutes.</summary>
internal sealed class RefusalRow
{
    public long Id { get; init; }
    public TallyKind Kind { get; init; }
    public string? EndpointId { get; init; }
    public string? Address { get; init; }
    public required string Detail { get; init; }
    public long FirstAt { get; init; }
    public long LastAt { get; set; }
    public long Count { get; set; }
}

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
