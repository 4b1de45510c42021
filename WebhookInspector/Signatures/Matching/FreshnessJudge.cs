using WebhookInspector.Requests;

namespace WebhookInspector.Signatures.Matching;

/// <summary>Compares a timestamp with the time of arrival. The result is independent of the verdict.</summary>
internal static class FreshnessJudge
{
    public static Freshness Judge(TimestampRule? rule, string? timestamp, DateTimeOffset arrivedAt)
    {
        if (rule is null || timestamp is null || TimestampReader.Moment(WireText.TrimOws(timestamp), rule.Format) is not { } sentAt)
        {
            return Freshness.None;
        }

        var age = (arrivedAt - sentAt).TotalSeconds;
        return rule.ToleranceSeconds switch
        {
            { } tolerance when age > tolerance => Freshness.Stale,
            { } tolerance when age < -tolerance && rule.Direction == TimestampDirection.Both => Freshness.Future,
            _ => Freshness.Fresh,
        };
    }
}
