using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WebhookInspector.Storage.Audit;

namespace WebhookInspector.Storage.Rows.Access;

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
