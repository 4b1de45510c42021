namespace WebhookInspector.Requests.Reading;

/// <summary>The cost limits of one reading: a few compressed kilobytes can expand to many gigabytes.</summary>
/// <param name="MaxDecodedBytes">The number of bytes after which decoding stops.</param>
/// <param name="MaxStoredBytes">The number of bytes of an uncompressed body that are read.</param>
public sealed record ReadingLimits(int MaxDecodedBytes, int MaxStoredBytes = int.MaxValue)
{
    /// <summary>True when content codings stay as they are.</summary>
    public bool KeepsCodings { get; init; }

    /// <summary>On arrival, while the sender waits: an event is small.</summary>
    public static ReadingLimits Capture { get; } = new(1024 * 1024, 16 * 1024 * 1024);

    /// <summary>The text that searches examine.</summary>
    public static ReadingLimits SearchText { get; } = new(256 * 1024, 256 * 1024);

    /// <summary>The documents in which searches look for a path.</summary>
    public static ReadingLimits SearchJson { get; } = new(10 * 1024 * 1024, 10 * 1024 * 1024);

    /// <summary>A body that a person looks at, or that is exported.</summary>
    public static ReadingLimits Page { get; } = new(20 * 1024 * 1024);

    /// <summary>A payload whose structure is learned.</summary>
    public static ReadingLimits Shape { get; } = new(1024 * 1024, 1024 * 1024);

    /// <summary>A request whose values are short: a verification code.</summary>
    public static ReadingLimits Short { get; } = new(64 * 1024, 64 * 1024);
}
