using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Storage.Rows.Replays;

internal sealed class ReplayRunTable : IEntityTypeConfiguration<ReplayRunRow>
{
    public void Configure(EntityTypeBuilder<ReplayRunRow> run)
    {
        run.ToTable("replay_runs");
        run.HasKey(r => r.Position);
        run.Property(r => r.Position).ValueGeneratedOnAdd();
        run.Property(r => r.Id).IsRequired();
        run.Property(r => r.State).HasConversion(KebabCase<ReplayState>.Converter);
        run.HasIndex(r => r.Id).IsUnique();
        run.HasIndex(r => r.State).HasFilter("state IN ('queued', 'running', 'paused')");
    }
}
