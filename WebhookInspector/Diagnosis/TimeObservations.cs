using WebhookInspector.Diagnosis.Search;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Matching;

namespace WebhookInspector.Diagnosis;

/// <summary>Finds errors in a delivery's timestamp, independent of its signature.</summary>
internal static class TimeObservations
{
    public static IEnumerable<Observation> Of(DiagnosisInput input, Verification judged, ConfiguredView view) =>
        [.. Expired(input, view), .. Unit(input, view), .. Clock(input, judged, view)];

    private static IEnumerable<Observation> Expired(DiagnosisInput input, ConfiguredView view)
    {
        if (
            view.Form.Kind == SchemeKind.Token
            && view.Reading.Signatures is [var token, ..]
            && JwtExpiry.Of(token.Text) is { } end
            && end < input.ArrivedAt
        )
            yield return new Observation(
                Change.Of(CauseCodes.TokenExpired, ("expiredAt", end.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"))),
                true
            );
    }

    private static IEnumerable<Observation> Unit(DiagnosisInput input, ConfiguredView view)
    {
        if (
            view.Form.Timestamp is not { Format: TimestampFormat.UnixS or TimestampFormat.UnixMs } rule
            || TimestampReader.Text(view.Form, rule, input.Message) is not { } text
        )
            yield break;
        var seconds = rule.Format == TimestampFormat.UnixS;
        if (text.Length == (seconds ? 13 : 10) && text.All(char.IsAsciiDigit))
        {
            yield return new Observation(
                Change.Of(
                    CauseCodes.TimestampUnit,
                    ("sent", text),
                    ("unit", seconds ? "milliseconds" : "seconds"),
                    ("expected", seconds ? "seconds" : "milliseconds")
                ),
                true
            );
        }
    }

    /// <summary>Age does not invalidate a signature: it is the cause only when the signature is valid.</summary>
    private static IEnumerable<Observation> Clock(DiagnosisInput input, Verification judged, ConfiguredView view)
    {
        if (
            judged.Freshness is not (Freshness.Stale or Freshness.Future)
            || view.Form.Timestamp is not { } rule
            || TimestampReader.Text(view.Form, rule, input.Message) is not { } text
            || TimestampReader.Moment(WireText.TrimOws(text), rule.Format) is not { } at
        )
        {
            yield break;
        }

        var code = judged.Freshness == Freshness.Stale ? CauseCodes.TimestampStale : CauseCodes.TimestampFuture;
        yield return new Observation(
            Change.Of(
                code,
                ("timestamp", text),
                ("seconds", (long)Math.Abs((input.ArrivedAt - at).TotalSeconds)),
                ("tolerance", rule.ToleranceSeconds ?? 0)
            ),
            judged.Verdict == Verdict.Verified
        );
    }
}
