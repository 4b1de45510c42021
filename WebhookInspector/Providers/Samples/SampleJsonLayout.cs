namespace WebhookInspector.Providers.Samples;

public enum SampleJsonLayout
{
    /// <summary>As JavaScript writes it.</summary>
    Compact,
    /// <summary>A space after colons and commas, non-ASCII as <c>\u</c> escapes: as Python writes it.</summary>
    SpacedAscii,
    /// <summary>A space after colons and commas, non-ASCII as it is.</summary>
    Spaced,
    /// <summary>Two spaces a level.</summary>
    Indented,
    /// <summary>Slashes and non-ASCII escaped: as PHP writes it.</summary>
    CompactEscaped,
}
