using MudBlazor;

namespace WebhookInspector.Components.Theme;

/// <summary>Font sizes and weights: 14px for reading, 13px for controls, 12.5px for secondary text.</summary>
internal static class InspectorTypography
{
    private const string Even = "normal",
        Tight = "-.01em";

    public static Typography Of(string[] family) =>
        new()
        {
            Default = new DefaultTypography
            {
                FontFamily = family,
                FontSize = "14px",
                LineHeight = "1.45",
                LetterSpacing = Even,
            },
            H1 = new H1Typography
            {
                FontSize = "18px",
                FontWeight = "620",
                LineHeight = "1.3",
                LetterSpacing = Tight,
            },
            H2 = new H2Typography
            {
                FontSize = "16px",
                FontWeight = "620",
                LineHeight = "1.4",
                LetterSpacing = Tight,
            },
            H3 = new H3Typography
            {
                FontSize = "14px",
                FontWeight = "600",
                LineHeight = "20px",
                LetterSpacing = Even,
            },
            H6 = new H6Typography
            {
                FontSize = "16px",
                FontWeight = "620",
                LineHeight = "22px",
                LetterSpacing = Tight,
            },
            Subtitle1 = new Subtitle1Typography
            {
                FontSize = "14px",
                FontWeight = "400",
                LineHeight = "20px",
                LetterSpacing = Even,
            },
            Subtitle2 = new Subtitle2Typography
            {
                FontSize = "13px",
                FontWeight = "600",
                LineHeight = "18px",
                LetterSpacing = Even,
            },
            Body1 = new Body1Typography
            {
                FontSize = "14px",
                LineHeight = "1.45",
                LetterSpacing = Even,
            },
            Body2 = new Body2Typography
            {
                FontSize = "13px",
                LineHeight = "18px",
                LetterSpacing = Even,
            },
            Button = new ButtonTypography
            {
                FontSize = "13px",
                FontWeight = "550",
                LineHeight = "18px",
                LetterSpacing = Even,
                TextTransform = "none",
            },
            Caption = new CaptionTypography
            {
                FontSize = "12.5px",
                LineHeight = "17px",
                LetterSpacing = Even,
            },
            Overline = new OverlineTypography
            {
                FontSize = "11px",
                LineHeight = "16px",
                LetterSpacing = ".05em",
            },
        };
}
