using Microsoft.Playwright;

namespace WebhookInspector.E2E.Support;

/// <param name="Width">In CSS pixels, as is the height.</param>
public sealed record Screen(int Width, int Height, ColorScheme Theme)
{
    public static Screen Wide { get; } = new(1440, 900, ColorScheme.Light);

    public static IEnumerable<Screen> All { get; } =
    [Wide, Wide with { Theme = ColorScheme.Dark }, new(390, 844, ColorScheme.Light), new(390, 844, ColorScheme.Dark)];
}
