namespace WebhookInspector.Benchmarks.Live;

/// <param name="At">In milliseconds since 1970.</param>
internal readonly record struct Sighting(long Sequence, double At)
{
    /// <summary>Of the machine's clock, as a browser's <c>performance.timeOrigin + performance.now()</c> reads it.</summary>
    public static double Now => (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;
}
