namespace WebhookInspector.Components.Shared;

/// <summary>Places times on a line, in percent. Logarithmic: seconds and a day fit on one line.</summary>
public sealed class TimeScale(TimeSpan longest)
{
    // Two percent of the line, so that the first and last marks are not cut.
    private const double Margin = 2;

    private readonly double longest = Math.Max(1, longest.TotalSeconds);

    public double At(TimeSpan after) =>
        Margin + ((100 - (2 * Margin)) * Math.Log(1 + Math.Max(0, after.TotalSeconds)) / Math.Log(1 + longest));
}
