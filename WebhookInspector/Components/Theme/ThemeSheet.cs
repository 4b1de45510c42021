using System.Text;
using MudBlazor;

namespace WebhookInspector.Components.Theme;

/// <summary>
/// Writes both themes as one style sheet that <c>html[data-theme]</c> selects from. A file and not a style element, so that the content
/// security policy allows none, and the first frame is right before the circuit is connected.
/// </summary>
internal static class ThemeSheet
{
    public static string Write()
    {
        var light = VariablesOf(InspectorTheme.Light);
        // Values that both themes share are written once.
        var dark = VariablesOf(InspectorTheme.Dark).Except(light, StringComparer.Ordinal).ToList();
        return $":root{{{string.Concat(light)}}}\nhtml[data-theme=dark]{{{string.Concat(dark)}}}\n"
            + $"@media (prefers-color-scheme:dark){{:root:not([data-theme]){{{string.Concat(dark)}}}}}\n";
    }

    /// <summary>Writes "--name:value;" for each.</summary>
    private static List<string> VariablesOf(ThemeColors colors) =>
        [
            $"color-scheme:{colors.Scheme};",
            .. new LibraryVariables(InspectorTheme.Of(colors)).Read(),
            .. Own(colors).Select(own => $"--{own.Name}:{own.Value};"),
        ];

    /// <summary>Writes the values that MudBlazor has no name for.</summary>
    private static IEnumerable<(string Name, string Value)> Own(ThemeColors colors) =>
        [
            ("bg", colors.Background),
            ("surface", colors.Surface),
            ("surface-2", colors.SurfaceMuted),
            ("line", colors.Line),
            ("line-soft", colors.LineSoft),
            ("line-strong", colors.LineStrong),
            ("ink", colors.Ink),
            ("ink-2", colors.InkSoft),
            ("ink-3", colors.InkFaint),
            ("accent", colors.Accent),
            ("accent-soft", colors.AccentSoft),
            ("accent-hover", colors.AccentHover),
            ("on-accent", colors.OnAccent),
            .. ToneOf("ok", colors.Ok),
            .. ToneOf("bad", colors.Bad),
            .. ToneOf("warn", colors.Warn),
            .. ToneOf("info", colors.Info),
            .. ToneOf("mute", colors.Mute),
            ("key", colors.Syntax.Name),
            ("str", colors.Syntax.Text),
            ("num", colors.Syntax.Number),
            ("lit", colors.Syntax.Literal),
            ("hover", colors.Hover),
            ("scrim", colors.Scrim),
            ("shadow", colors.Shadow),
            ("shadow-pop", colors.PopupShadow),
            ("r", InspectorTheme.Radius),
            ("r-s", InspectorTheme.RadiusSmall),
            ("head", InspectorTheme.HeadHeight),
            ("nav", InspectorTheme.NavigationWidth),
            (
                "sans",
                string.Join(
                    ", ",
                    InspectorTheme.Sans.Select(family => family.Contains(' ', StringComparison.Ordinal) ? $"\"{family}\"" : family)
                )
            ),
            ("mono", InspectorTheme.Mono),
        ];

    private static IEnumerable<(string Name, string Value)> ToneOf(string name, ThemeColors.Tone tone) =>
        [(name, tone.Ink), (name + "-soft", tone.Soft), ("bar-" + name, tone.Bar)];

    /// <summary>
    /// Writes MudBlazor's variables. Its provider is never rendered: it would add a style element to each page, and only once the circuit
    /// is connected.
    /// </summary>
    private sealed class LibraryVariables : MudThemeProvider
    {
        public LibraryVariables(MudTheme theme) => Theme = theme;

        public IEnumerable<string> Read()
        {
            var text = new StringBuilder();
            GenerateTheme(text);
            return text.ToString()
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Replace(": ", ":", StringComparison.Ordinal));
        }
    }
}
