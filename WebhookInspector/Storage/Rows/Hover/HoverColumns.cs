using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace WebhookInspector.Storage.Rows.Hover;

/// <summary>Converts members of the domain types to columns: times to UTC ticks, parts to JSON.</summary>
internal static class HoverColumns
{
    private static readonly ValueConverter<DateTimeOffset, long> Ticks = new(t => t.UtcTicks, n => new DateTimeOffset(n, TimeSpan.Zero));

    public static ValueConverter<T, string> Json<T>() =>
        new(
            value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
            text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)!
        );

    public static void Times<T>(EntityTypeBuilder<T> entity)
        where T : class
    {
        foreach (
            var property in typeof(T)
                .GetProperties()
                .Where(p => p.PropertyType == typeof(DateTimeOffset) || p.PropertyType == typeof(DateTimeOffset?))
        )
        {
            entity.Property(property.Name).HasConversion(Ticks);
        }
    }
}
