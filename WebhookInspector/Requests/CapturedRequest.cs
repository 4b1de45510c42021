namespace WebhookInspector.Requests;

/// <summary>A stored request, whole but for the body's bytes.</summary>
/// <param name="BodySha256">Lower-case hex.</param>
/// <param name="AtArrival">The first verdict; <see cref="RequestSummary.Verification"/> is the newest.</param>
public sealed record CapturedRequest(
    RequestSummary Summary, string Target, string Scheme, string Protocol, string? RemoteAddress, IReadOnlyList<Header> Headers, string BodySha256,
    string? CorrelationId, Verification AtArrival, string? Note)
{
    /// <summary>What was sent with the answer's status; null for the default answer, and for none.</summary>
    public AnswerContent? Sent { get; init; }

    /// <summary>Milliseconds from arrival to the answer, but for the few that the commit took: read, verified, and held back as configured.</summary>
    public int AnsweredAfterMs => Answered(Summary, AtArrival.CheckedAt);

    /// <param name="checkedAt">When the first verdict was given.</param>
    public static int Answered(RequestSummary summary, DateTimeOffset checkedAt) =>
        (int)Math.Min(int.MaxValue, (checkedAt - summary.ReceivedAt).TotalMilliseconds + summary.Response.DelayMs);

    /// <summary>The query as sent, without the question mark; empty when there is none.</summary>
    public string Query => Target.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? Target[(at + 1)..] : "";
}
