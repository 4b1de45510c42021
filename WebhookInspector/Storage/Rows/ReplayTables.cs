using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage;

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

internal sealed class ReplayAttemptTable : IEntityTypeConfiguration<ReplayAttemptRow>
{
    public void Configure(EntityTypeBuilder<ReplayAttemptRow> attempt)
    {
        attempt.ToTable("replay_attempts");
        attempt.HasKey(a => a.Position);
        attempt.Property(a => a.Position).ValueGeneratedOnAdd();
        attempt.Property(a => a.Expected).HasConversion(KebabCase<ExpectedAnswer>.Converter);
        attempt.HasIndex(a => new { a.RunPosition, a.Position });
        attempt.HasIndex(a => new { a.RequestSequence, a.Position });
        attempt.HasIndex(a => a.CapturedAs).HasFilter("captured_as IS NOT NULL");
        attempt.HasOne<ReplayRunRow>().WithMany().HasForeignKey(a => a.RunPosition).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SavedTargetTable : IEntityTypeConfiguration<SavedTargetRow>
{
    public void Configure(EntityTypeBuilder<SavedTargetRow> target)
    {
        target.ToTable("saved_targets");
        target.HasKey(t => t.Id);
        target.HasIndex(t => new { t.Name, t.EndpointId }).IsUnique();
    }
}
