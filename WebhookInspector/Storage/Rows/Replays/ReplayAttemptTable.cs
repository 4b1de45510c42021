using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Storage.Rows.Replays;

internal sealed class ReplayAttemptTable : IEntityTypeConfiguration<ReplayAttemptRow>
{
    public void Configure(EntityTypeBuilder<ReplayAttemptRow> attempt)
    {
        attempt.ToTable("replay_attempts");
        attempt.HasKey(a => a.Position);
        attempt.Property(a => a.Position).ValueGeneratedOnAdd();
        attempt.Property(a => a.Expected).HasConversion(KebabCase<AttemptExpectation>.Converter);
        attempt.HasIndex(a => new { a.RunPosition, a.Position });
        attempt.HasIndex(a => new { a.RequestSequence, a.Position });
        attempt.HasIndex(a => a.CapturedAs).HasFilter("captured_as IS NOT NULL");
        attempt.HasOne<ReplayRunRow>().WithMany().HasForeignKey(a => a.RunPosition).OnDelete(DeleteBehavior.Cascade);
    }
}
