namespace WebhookInspector.Components.Theme;

/// <summary>The colours of one theme. Each text colour has a contrast of at least 4.5:1 (WCAG 1.4.3).</summary>
internal sealed record ThemeColors
{
    public required string Scheme { get; init; }

    public required string Background { get; init; }
    public required string Surface { get; init; }
    public required string SurfaceMuted { get; init; }
    public required string Line { get; init; }
    public required string LineSoft { get; init; }
    public required string LineStrong { get; init; }
    public required string LineInput { get; init; }

    public required string Ink { get; init; }
    public required string InkSoft { get; init; }
    public required string InkFaint { get; init; }

    public required string Accent { get; init; }
    public required string AccentSoft { get; init; }
    public required string AccentHover { get; init; }
    public required string OnAccent { get; init; }

    public required Tone Ok { get; init; }
    public required Tone Bad { get; init; }
    public required Tone Warn { get; init; }
    public required Tone Info { get; init; }
    public required Tone Mute { get; init; }

    /// <summary>The colours of JSON: names, strings, numbers, literals.</summary>
    public required (string Name, string Text, string Number, string Literal) Syntax { get; init; }

    public required string Hover { get; init; }
    public required string Scrim { get; init; }
    public required string Shadow { get; init; }
    public required string PopupShadow { get; init; }

    /// <param name="Ink">The colour of text and symbols.</param>
    /// <param name="Soft">The background of that text.</param>
    /// <param name="Bar">The colour of bars in a chart.</param>
    public sealed record Tone(string Ink, string Soft, string Bar);
}
