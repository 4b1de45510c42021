using MudBlazor;

namespace WebhookInspector.Components.Theme;

/// <summary>
/// The single definition of colours, type, radius and density. <see cref="ThemeSheet"/> writes it as CSS variables, which every other sheet
/// uses.
/// </summary>
internal static class InspectorTheme
{
    public const string Mono = "\"JetBrains Mono\", \"Cascadia Code\", ui-monospace, Menlo, Consolas, \"DejaVu Sans Mono\", monospace";

    public const string Radius = "8px",
        RadiusSmall = "6px",
        HeadHeight = "48px",
        NavigationWidth = "208px";

    public static readonly string[] Sans = ["Inter", "Segoe UI", "Roboto", "system-ui", "sans-serif"];

    public static ThemeColors Light { get; } =
        new()
        {
            Scheme = "light",
            Background = "#f6f7f9",
            Surface = "#ffffff",
            SurfaceMuted = "#fafbfc",
            Line = "#e4e7ec",
            LineSoft = "#eef0f3",
            LineStrong = "#cbd2dc",
            LineInput = "#8a94a6",
            Ink = "#1a1f2b",
            InkSoft = "#4a5365",
            InkFaint = "#5f697d",
            Accent = "#3b5bdb",
            AccentSoft = "#edf2ff",
            AccentHover = "#3350c4",
            OnAccent = "#ffffff",
            Ok = new("#0f7352", "#e3f6ee", "#3f9f7f"),
            Bad = new("#c92a2a", "#fdecec", "#d9534f"),
            Warn = new("#955500", "#fff3dc", "#e0a030"),
            Info = new("#1864ab", "#e7f3ff", "#5b93c7"),
            Mute = new("#5a6478", "#eef1f5", "#a9b2c1"),
            Syntax = ("#1c4f9c", "#0f766e", "#9c4a00", "#7c3aed"),
            Hover = "rgb(26 31 43 / 4%)",
            Scrim = "rgb(16 24 40 / 40%)",
            Shadow = "0 1px 2px rgb(16 24 40 / 5%)",
            PopupShadow = "0 12px 32px rgb(16 24 40 / 16%), 0 2px 6px rgb(16 24 40 / 8%)",
        };

    public static ThemeColors Dark { get; } =
        new()
        {
            Scheme = "dark",
            Background = "#0f1218",
            Surface = "#161a22",
            SurfaceMuted = "#1b202a",
            Line = "#2a303c",
            LineSoft = "#222833",
            LineStrong = "#3d4554",
            LineInput = "#6b7588",
            Ink = "#e7eaf0",
            InkSoft = "#b4bccb",
            InkFaint = "#97a1b3",
            Accent = "#7c96ff",
            AccentSoft = "#1e2747",
            AccentHover = "#93a8ff",
            OnAccent = "#0d1226",
            Ok = new("#4cc38a", "#12301f", "#3f9f74"),
            Bad = new("#ff7b72", "#3a1719", "#cf625c"),
            Warn = new("#f0b44c", "#36270d", "#c99334"),
            Info = new("#74b9ff", "#10283f", "#4f81b3"),
            Mute = new("#9aa4b6", "#252b36", "#566074"),
            Syntax = ("#8ab4ff", "#5fd3b5", "#f2a766", "#c4a5ff"),
            Hover = "rgb(231 234 240 / 5%)",
            Scrim = "rgb(4 6 10 / 60%)",
            Shadow = "none",
            PopupShadow = "0 16px 40px rgb(0 0 0 / 55%), 0 0 0 1px #2a303c",
        };

    /// <summary>
    /// Builds MudBlazor's theme in these colours. One theme for each mode, because MudBlazor's dark palette has every colour that a light
    /// one has.
    /// </summary>
    public static MudTheme Of(ThemeColors colors)
    {
        var theme = new MudTheme
        {
            PaletteLight = PaletteOf(colors),
            LayoutProperties = new LayoutProperties
            {
                DefaultBorderRadius = RadiusSmall,
                DrawerWidthLeft = NavigationWidth,
                AppbarHeight = HeadHeight,
            },
            Typography = InspectorTypography.Of(Sans),
        };
        // Lines separate surfaces; only floating ones have a shadow.
        for (var level = 0; level < theme.Shadows.Elevation.Length; level++)
            theme.Shadows.Elevation[level] = level < 4 ? "none" : colors.PopupShadow;
        return theme;
    }

    private static PaletteLight PaletteOf(ThemeColors colors) =>
        new()
        {
            Primary = colors.Accent,
            PrimaryContrastText = colors.OnAccent,
            PrimaryDarken = colors.AccentHover,
            PrimaryLighten = colors.AccentSoft,
            Secondary = colors.Mute.Ink,
            SecondaryContrastText = colors.OnAccent,
            Tertiary = colors.Syntax.Text,
            TertiaryContrastText = colors.OnAccent,
            Success = colors.Ok.Ink,
            SuccessDarken = colors.Ok.Ink,
            SuccessContrastText = colors.Surface,
            Error = colors.Bad.Ink,
            ErrorDarken = colors.Bad.Ink,
            ErrorContrastText = colors.Surface,
            Warning = colors.Warn.Ink,
            WarningDarken = colors.Warn.Ink,
            WarningContrastText = colors.Surface,
            Info = colors.Info.Ink,
            InfoDarken = colors.Info.Ink,
            InfoContrastText = colors.Surface,
            Dark = colors.Ink,
            DarkContrastText = colors.Surface,
            Background = colors.Background,
            BackgroundGray = colors.SurfaceMuted,
            Surface = colors.Surface,
            AppbarBackground = colors.Surface,
            AppbarText = colors.Ink,
            DrawerBackground = colors.Surface,
            DrawerText = colors.InkSoft,
            DrawerIcon = colors.InkSoft,
            TextPrimary = colors.Ink,
            TextSecondary = colors.InkSoft,
            TextDisabled = colors.InkFaint,
            ActionDefault = colors.InkSoft,
            ActionDisabled = colors.InkFaint,
            ActionDisabledBackground = colors.Mute.Soft,
            LinesDefault = colors.Line,
            LinesInputs = colors.LineInput,
            TableLines = colors.LineSoft,
            TableHover = colors.SurfaceMuted,
            TableStriped = colors.SurfaceMuted,
            Divider = colors.Line,
            DividerLight = colors.LineSoft,
            Skeleton = colors.Mute.Soft,
            HoverOpacity = .05,
            RippleOpacity = 0,
            RippleOpacitySecondary = 0,
        };
}
