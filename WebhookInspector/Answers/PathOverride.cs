using System.Globalization;

namespace WebhookInspector.Answers;

/// <summary>
/// The answer that the end of a capture URL's path asks for, for this request only: <c>/__status/503</c>, <c>/__delay/12000</c>
/// (milliseconds), <c>/__drop</c>, or several of them in a row.
/// </summary>
/// <param name="Fault">Why the override is refused, and what is allowed; null when it is valid.</param>
internal sealed record PathOverride(int? Status = null, int? DelayMs = null, bool Drop = false, string? Fault = null)
{
    private const string StatusWord = "__status";
    private const string DelayWord = "__delay";
    private const string DropWord = "__drop";

    public string InWords => "path override: " + string.Join(", ", Parts());

    /// <param name="path">The path after the token, as sent.</param>
    /// <returns>Null when the path has no override.</returns>
    public static PathOverride? Read(string path)
    {
        if (!path.Contains("/__", StringComparison.Ordinal))
            return null;
        var segments = path.Trim('/').Split('/');
        PathOverride? read = null;
        for (var end = segments.Length; end > 0; )
        {
            if (segments[end - 1] == DropWord)
                (read, end) = ((read ?? new()) with { Drop = true }, end - 1);
            else if (segments[end - 1] is StatusWord or DelayWord)
                return new PathOverride(
                    Fault: $"/{segments[end - 1]} must be followed by a number, such as "
                        + $"{(segments[end - 1] == StatusWord ? "/__status/503" : "/__delay/12000")}."
                );
            else if (end > 1 && segments[end - 2] is StatusWord or DelayWord)
                (read, end) = ((read ?? new()).With(segments[end - 2], segments[end - 1]), end - 2);
            else
                break;
        }

        return read;
    }

    private PathOverride With(string word, string value) =>
        word == StatusWord
            ? Number(value, AnswerLimits.MinStatus, AnswerLimits.MaxStatus) is { } status
                ? this with
                {
                    Status = status,
                }
                : this with
                {
                    Fault = $"/__status/{value}: the status must be {AnswerLimits.MinStatus} to {AnswerLimits.MaxStatus}.",
                }
            : Number(value, 0, AnswerLimits.MaxDelayMs) is { } delay
                ? this with
                {
                    DelayMs = delay,
                }
                : this with
                {
                    Fault = $"/__delay/{value}: the delay must be 0 to {AnswerLimits.MaxDelayMs} milliseconds.",
                };

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : null;

    private IEnumerable<string> Parts()
    {
        if (Status is { } status)
            yield return $"status {status}";
        if (DelayMs is { } delay)
            yield return $"delay {delay} ms";
        if (Drop)
            yield return "connection dropped";
    }
}
