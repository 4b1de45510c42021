using WebhookInspector.Providers;

namespace WebhookInspector.Components.Shared;

/// <summary>Says what the time line of attempts draws, and how sure it is.</summary>
public static class RetryWords
{
    /// <param name="isSeen">True beside attempts that came, which show what a schedule leaves open.</param>
    public static string Of(RetryPlan plan, bool isSeen = true) =>
        plan switch
        {
            { Reading: { } reading, Other: { } other } =>
                $"Drawn as {reading.Text}. The words can also mean: {other.Text}. A third attempt decides.",
            { Reading: { } reading } => $"Attempts that came here show how it is meant: {reading.Text}.",
            { Moments.Count: 0 } => isSeen ? "The line shows what was observed." : "",
            _ when plan.Moments.Any(m => m.IsGuess) =>
                "Only the first delay is published. The bands are a guess: each delay 1.5 to 3 times the one before.",
            _ => "",
        };

    public static string Of(RetryMoment moment) =>
        moment switch
        {
            { Likely.Ticks: 0 } => "first attempt",
            { IsGuess: true } =>
                $"a guess: {Duration.InWords(moment.Earliest)} to {Duration.InWords(moment.Latest)} after the first attempt",
            _ => $"expected {Duration.InWords(moment.Likely)} after the first attempt",
        };
}
