using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Storage.Rows.Hover;

internal sealed class HoverStepTable : IEntityTypeConfiguration<HoverStep>
{
    public void Configure(EntityTypeBuilder<HoverStep> step)
    {
        step.ToTable("hover_steps");
        step.HasKey(s => s.Position);
        step.Property(s => s.Position).ValueGeneratedOnAdd();
        step.HasIndex(s => s.WebhookId);
        step.Property(s => s.From).HasConversion(KebabCase<HoverState>.Converter);
        step.Property(s => s.To).HasConversion(KebabCase<HoverState>.Converter);
        step.Property(s => s.Exchange).HasConversion(HoverColumns.Json<HoverExchange?>());
        HoverColumns.Times(step);
        step.HasOne<HoverWebhook>().WithMany().HasForeignKey(s => s.WebhookId).OnDelete(DeleteBehavior.Cascade);
    }
}
