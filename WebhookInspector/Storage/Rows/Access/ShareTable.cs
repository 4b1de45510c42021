using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage.Rows.Access;

internal sealed class ShareTable : IEntityTypeConfiguration<ShareRow>
{
    public void Configure(EntityTypeBuilder<ShareRow> share)
    {
        share.ToTable("shares").HasKey(s => s.Id);
        share.HasIndex(s => s.TokenHash).IsUnique();
    }
}
