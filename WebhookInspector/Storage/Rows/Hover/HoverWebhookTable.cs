using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WebhookInspector.Storage.Hover;
using WebhookInspector.Storage.Rows.Endpoints;

namespace WebhookInspector.Storage.Rows.Hover;

/// <summary>Maps the domain type itself: none of it is encrypted or split over columns.</summary>
internal sealed class HoverWebhookTable : IEntityTypeConfiguration<HoverWebhook>
{
    public void Configure(EntityTypeBuilder<HoverWebhook> webhook)
    {
        webhook.ToTable("hover_webhooks");
        webhook.HasKey(w => w.Id);
        webhook.HasIndex(w => new { w.EndpointId, w.HoverWebhookId });
        webhook.Property(w => w.State).HasConversion(KebabCase<HoverState>.Converter);
        webhook.Property(w => w.FailedIn).HasConversion(KebabCase<HoverState>.Converter);
        webhook.Property(w => w.Problem).HasConversion(HoverColumns.Json<HoverProblem?>());
        webhook
            .Property(w => w.EarlyCodes)
            .HasConversion(HoverColumns.Json<IReadOnlyList<HoverCode>>(), ValueComparer.CreateDefault<IReadOnlyList<HoverCode>>(false));
        webhook.Ignore(w => w.UnmatchedCode).Ignore(w => w.IsVerified);
        HoverColumns.Times(webhook);
        webhook.HasOne<EndpointRow>().WithMany().HasForeignKey(w => w.EndpointId).OnDelete(DeleteBehavior.Cascade);
    }
}
