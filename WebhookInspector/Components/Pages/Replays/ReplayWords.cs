using System.Globalization;
using WebhookInspector.Components.Shared;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>Describes replays in words.</summary>
public static class ReplayWords
{
    private static readonly string[] WithoutConnection =
    [
        "connection-failed:",
        "tls-failed:",
        "target-not-allowed:",
        "not-sent:",
        "timeout: no connection",
    ];

    /// <summary>Describes the changes of a run: "signed again, edited: method, body".</summary>
    public static string Of(ReplayPlan plan)
    {
        var done = plan switch
        {
            { Variant: { } variant } => Of(variant).ToLowerInvariant(),
            { Mode: ReplayMode.Resign } => "signed again",
            { Mode: ReplayMode.Fault, Fault: null } => "broken on purpose",
            { Mode: ReplayMode.Fault } => $"broken on purpose: {plan.Fault}",
            { Mode: ReplayMode.Edited } => "",
            _ => "exact",
        };
        var edits =
            plan.EditsLost ? LostKey.Placeholder
            : plan.Edits is { } e && plan is not { Mode: ReplayMode.Exact, Variant: null } ? Of(e)
            : "";
        return edits.Length == 0
            ? done.Length == 0
                ? "as captured"
                : done
            : done.Length == 0
                ? "edited: " + edits
                : $"{done}, edited: {edits}";
    }

    public static string Of(ReplayVariant variant) =>
        variant switch
        {
            ReplayVariant.Duplicate => "Duplicate",
            ReplayVariant.OutOfOrder => "Out of order",
            ReplayVariant.TamperedBody => "Tampered body",
            ReplayVariant.StaleTimestamp => "Stale timestamp",
            ReplayVariant.WrongSecret => "Wrong secret",
            _ => "Missing signature",
        };

    public static string Explained(ReplayVariant variant) =>
        variant switch
        {
            ReplayVariant.Duplicate => "The same event twice. A receiver takes both, and acts once.",
            ReplayVariant.OutOfOrder => "Two events, the later one first.",
            ReplayVariant.TamperedBody => "One byte more than was signed.",
            ReplayVariant.StaleTimestamp => "Correctly signed, but its timestamp is an hour too old.",
            ReplayVariant.WrongSecret => "Signed with a random secret.",
            _ => "Without its signature.",
        };

    private static string Of(ReplayState state) =>
        state switch
        {
            ReplayState.Queued => "waits",
            ReplayState.Running => "running",
            ReplayState.Paused => "paused",
            ReplayState.Completed => "completed",
            ReplayState.Cancelled => "cancelled",
            _ => "interrupted by a restart",
        };

    public static string Of(ReplayRun run) =>
        run is { State: ReplayState.Completed, Failed: > 0 }
            ? $"completed, {run.Failed.ToString("N0", CultureInfo.InvariantCulture)} failed"
            : Of(run.State);

    /// <summary>Returns the CSS class of a chip.</summary>
    public static string Look(ReplayRun run) =>
        run.State switch
        {
            ReplayState.Completed when run.Failed > 0 => "bad",
            ReplayState.Completed => "ok",
            ReplayState.Interrupted or ReplayState.Cancelled => "warn",
            ReplayState.Paused => "mute",
            _ => "info",
        };

    /// <summary>Describes the answer: "200 in 14 ms", or why there is none.</summary>
    public static string Answer(ReplayAttempt attempt) =>
        attempt switch
        {
            { Error: { } error } => error,
            { Status: { } status } => $"{status} in {Milliseconds(attempt.Timing.TotalMs)}",
            _ => "not answered",
        };

    /// <summary>Says what of the answer's body is not here; null when all of it is.</summary>
    public static string? MissingBody(ReplayAttempt attempt) =>
        attempt switch
        {
            { Answer.BodyTruncated: true, Error: not null } => "The answer was cut off: its end never came.",
            { Answer.BodyTruncated: true } => "The answer was longer than the stored part.",
            _ => null,
        };

    /// <summary>Describes the timing: "connected in 3 ms · first byte after 9 ms · done after 12 ms".</summary>
    public static string Time(ReplayAttempt attempt) =>
        attempt.IsOutcomeUnknown
            ? "no times are known"
            : string.Join(
                " · ",
                new[]
                {
                    Connection(attempt),
                    attempt.Timing.FirstByteMs is { } first ? $"first byte after {Milliseconds(first)}" : "no answer came",
                    $"done after {Milliseconds(attempt.Timing.TotalMs)}",
                }.OfType<string>()
            );

    /// <summary>
    /// The time to connect is missing both when a connection was reused and when there was none; the answer or the error's code tells them
    /// apart.
    /// </summary>
    private static string? Connection(ReplayAttempt attempt) =>
        attempt switch
        {
            { Timing.ConnectMs: { } connect } => $"connected in {Milliseconds(connect)}",
            { Timing.FirstByteMs: not null } => "connection reused",
            { Error: { } error } when WithoutConnection.Any(code => error.StartsWith(code, StringComparison.Ordinal)) =>
                "no connection was made",
            _ => null,
        };

    public static string Expected(AttemptExpectation? expected) =>
        expected switch
        {
            AttemptExpectation.Accept => "accept it (2xx)",
            AttemptExpectation.Reject => "reject it (4xx)",
            _ => "nothing can be said",
        };

    /// <summary>Describes a run: "312 requests, in order, at 5/s, 4 in parallel".</summary>
    public static string Order(ReplayPlan plan, int total)
    {
        var words = new List<string> { Requests(total), plan.Order == ReplayOrdering.Reverse ? "newest first" : "in order" };
        if (plan.RatePerSecond is { } rate)
            words.Add(string.Create(CultureInfo.InvariantCulture, $"at {rate:0.##}/s"));
        if (plan.Parallelism > 1)
            words.Add($"{plan.Parallelism} in parallel");
        if (plan.StopOnFailure)
            words.Add("up to the first failure");
        return string.Join(", ", words);
    }

    public static string Requests(int count) => count == 1 ? "1 request" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} requests";

    public static string Milliseconds(double ms) => ms < 1 ? "under 1 ms" : Duration.InWords(TimeSpan.FromMilliseconds(ms));

    private static string Of(ReplayEdits edits)
    {
        var parts = new List<string>();
        if (edits.Method is not null)
            parts.Add("method");
        if (edits.Path is not null)
            parts.Add("path");
        parts.AddRange((edits.Headers ?? []).Select(h => h.Name).Distinct(StringComparer.OrdinalIgnoreCase));
        if (edits.Body is not null || edits.BodyBytes is not null)
            parts.Add("body");
        return string.Join(", ", parts);
    }
}
