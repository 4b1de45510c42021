namespace WebhookInspector.Providers.Samples;

public enum SampleJsonLayout
{
    /// <summary>Compact, as JavaScript writes it.</summary>
    Compact,

    /// <summary>A space after colons and commas, non-ASCII as <c>\u</c> escapes: as Python writes it.</summary>
    SpacedAscii,

    /// <summary>A space after colons and commas, non-ASCII unescaped.</summary>
    Spaced,

    /// <summary>Indented by two spaces per level.</summary>
    Indented,

    /// <summary>Slashes and non-ASCII escaped: as PHP writes it.</summary>
    CompactEscaped,
}
