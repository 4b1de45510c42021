using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace WebhookInspector.Storage;

/// <summary>The noun itself is the row: nothing of it is sealed or spread.</summary>
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
        webhook.Property(w => w.EarlyCodes).HasConversion(HoverColumns.Json<IReadOnlyList<HoverCode>>(), ValueComparer.CreateDefault<IReadOnlyList<HoverCode>>(false));
        HoverColumns.Times(webhook);
        webhook.HasOne<EndpointRow>().WithMany().HasForeignKey(w => w.EndpointId).OnDelete(DeleteBehavior.Cascade);
    }
}

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

internal sealed class HoverAccessTable : IEntityTypeConfiguration<HoverAccessRow>
{
    public void Configure(EntityTypeBuilder<HoverAccessRow> access)
    {
        access.ToTable("hover_access");
        access.HasKey(a => new { a.EndpointId, a.Simulated });
        access.HasOne<EndpointRow>().WithMany().HasForeignKey(a => a.EndpointId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class HoverProgressTable : IEntityTypeConfiguration<HoverProgressRow>
{
    public void Configure(EntityTypeBuilder<HoverProgressRow> progress)
    {
        progress.ToTable("hover_progress").HasKey(p => p.Id);
        progress.HasData(new HoverProgressRow { Id = 1, Sequence = 0 });
    }
}

/// <summary>How the nouns' members stand in columns: times as UTC ticks, parts as JSON.</summary>
internal static class HoverColumns
{
    private static readonly ValueConverter<DateTimeOffset, long> Ticks = new(t => t.UtcTicks, n => new DateTimeOffset(n, TimeSpan.Zero));

    public static ValueConverter<T, string> Json<T>() =>
        new(value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web), text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)!);

    public static void Times<T>(EntityTypeBuilder<T> entity) where T : class
    {
        foreach (var property in typeof(T).GetProperties().Where(p => p.PropertyType == typeof(DateTimeOffset) || p.PropertyType == typeof(DateTimeOffset?)))
        {
            entity.Property(property.Name).HasConversion(Ticks);
        }
    }
}
