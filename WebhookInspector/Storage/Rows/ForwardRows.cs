using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage;

internal sealed class ForwardRow
{
    public required string EndpointId { get; init; }
    public required string TargetId { get; set; }
    public bool AppendPath { get; set; }
    public long Since { get; init; }

    /// <summary>A request's sequence.</summary>
    public long After { get; set; }
}

internal sealed class ForwardEntryRow
{
    public long Position { get; init; }
    public required string EndpointId { get; init; }
    public required string RequestId { get; init; }
    public long At { get; init; }
    public ForwardOutcome Outcome { get; init; }

    /// <summary>Encrypted: values of the saved target may stand in it.</summary>
    public string? Url { get; init; }

    public int Tries { get; init; }
    public int? Status { get; init; }
    public double TotalMs { get; init; }
    public string? Reason { get; init; }
}

internal sealed class ForwardTable : IEntityTypeConfiguration<ForwardRow>
{
    public void Configure(EntityTypeBuilder<ForwardRow> forward)
    {
        forward.ToTable("forwards");
        forward.HasKey(f => f.EndpointId);
        forward.HasOne<EndpointRow>().WithOne().HasForeignKey<ForwardRow>(f => f.EndpointId).OnDelete(DeleteBehavior.Cascade);
        forward.HasOne<SavedTargetRow>().WithMany().HasForeignKey(f => f.TargetId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ForwardEntryTable : IEntityTypeConfiguration<ForwardEntryRow>
{
    public void Configure(EntityTypeBuilder<ForwardEntryRow> entry)
    {
        entry.ToTable("forward_entries");
        entry.HasKey(e => e.Position);
        entry.Property(e => e.Position).ValueGeneratedOnAdd();
        entry.Property(e => e.Outcome).HasConversion(KebabCase<ForwardOutcome>.Converter);
        entry.HasIndex(e => new { e.EndpointId, e.Position });
        entry.HasOne<EndpointRow>().WithMany().HasForeignKey(e => e.EndpointId).OnDelete(DeleteBehavior.Cascade);
    }
}
