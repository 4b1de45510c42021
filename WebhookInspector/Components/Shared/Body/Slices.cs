namespace WebhookInspector.Components.Shared.Body;

/// <summary>The visible part of something long: it grows on request, then moves on, so that there is never too much.</summary>
internal sealed class Slices
{
    private const int Most = 8;

    private int start,
        steps = 1,
        skipped;

    /// <param name="size">The size of one step, in the unit that is counted.</param>
    public int First(int size) => start + skipped * size;

    public int Count(int size) => steps * size;

    public void Grow()
    {
        if (steps < Most)
            steps *= 2;
        else
            skipped += Most / 2;
    }

    public void Restart() => (start, steps, skipped) = (0, 1, 0);

    public void From(int first) => (start, steps, skipped) = (first, 1, 0);
}
