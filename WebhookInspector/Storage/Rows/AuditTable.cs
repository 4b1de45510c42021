using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage;

internal sealed class AuditRow
{
    public long Position { get; init; }

    /// <summary>UTC ticks.</summary>
    public long At { get; init; }

    public required string Actor { get; init; }
    public string? Address { get; init; }
    public AuditAction Action { get; init; }
    public required string Subject { get; init; }
    public string? Detail { get; init; }
}

internal sealed class AuditTable : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> entry)
    {
        entry.ToTable("audit").HasKey(a => a.Position);
        entry.Property(a => a.Position).ValueGeneratedOnAdd();
        entry.Property(a => a.Action).HasConversion(KebabCase<AuditAction>.Converter);
        entry.HasIndex(a => a.At);
    }
}
