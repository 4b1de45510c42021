using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage.Rows.Replays;

internal sealed class SavedTargetTable : IEntityTypeConfiguration<SavedTargetRow>
{
    public void Configure(EntityTypeBuilder<SavedTargetRow> target)
    {
        target.ToTable("saved_targets");
        target.HasKey(t => t.Id);
        target.HasIndex(t => new { t.Name, t.EndpointId }).IsUnique();
    }
}
