namespace WebhookInspector.Benchmarks.Capture;

/// <param name="Failed">Not answered, or not 2xx.</param>
internal sealed record LoadResult(long Requests, double Seconds, double P50, double P99, double Max, long Failed)
{
    public double PerSecond => Requests / Seconds;
}
