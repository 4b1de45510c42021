using System.Globalization;
using WebhookInspector.Components.Theme;

namespace WebhookInspector.Tests.Components.Theme;

/// <summary>WCAG 2.2, 1.4.3: 4.5:1 for text, computed from the theme itself.</summary>
public sealed class ContrastTests
{
    public static TheoryData<string> Themes => ["light", "dark"];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Text_OnItsGround_IsReadable(string theme) =>
        Texts(Of(theme))
            .Where(pair => Contrast(pair.Ink, pair.Ground) < 4.5)
            .Select(pair => $"{pair.Name}: {pair.Ink} on {pair.Ground} is {Contrast(pair.Ink, pair.Ground):0.00}")
            .ShouldBeEmpty();

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    public void Contrast_KnownPairs_IsAsPublished(string one, string other, double expected)
    {
        Contrast(one, other).ShouldBe(expected, 0.01);
        Contrast(other, one).ShouldBe(expected, 0.01);
    }

    private static ThemeColors Of(string theme) => theme == "light" ? InspectorTheme.Light : InspectorTheme.Dark;

    private static IEnumerable<(string Name, string Ink, string Ground)> Texts(ThemeColors colors)
    {
        string[] grounds = [colors.Background, colors.Surface, colors.SurfaceMuted];
        (string, string)[] inks =
        [
            ("ink", colors.Ink),
            ("soft ink", colors.InkSoft),
            ("faint ink", colors.InkFaint),
            ("accent", colors.Accent),
            ("name", colors.Syntax.Name),
            ("text", colors.Syntax.Text),
            ("number", colors.Syntax.Number),
            ("literal", colors.Syntax.Literal),
        ];
        foreach (var (name, ink) in inks)
        foreach (var ground in grounds)
            yield return (name, ink, ground);
        (string, ThemeColors.Tone)[] tones =
        [
            ("ok", colors.Ok),
            ("bad", colors.Bad),
            ("warn", colors.Warn),
            ("info", colors.Info),
            ("mute", colors.Mute),
        ];
        foreach (var (name, tone) in tones)
        foreach (var ground in new[] { tone.Soft, colors.Surface })
            yield return (name, tone.Ink, ground);
        yield return ("selected", colors.Accent, colors.AccentSoft);
        yield return ("selected row", colors.InkFaint, colors.AccentSoft);
        yield return ("primary button", colors.OnAccent, colors.Accent);
        yield return ("primary button under the mouse", colors.OnAccent, colors.AccentHover);
        yield return ("destructive button", colors.Surface, colors.Bad.Ink);
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex) => (0.2126 * Channel(hex, 1)) + (0.7152 * Channel(hex, 3)) + (0.0722 * Channel(hex, 5));

    private static double Channel(string hex, int at)
    {
        var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
