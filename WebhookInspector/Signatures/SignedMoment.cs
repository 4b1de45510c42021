namespace WebhookInspector.Signatures;

/// <summary>The moment that a message says it was signed at.</summary>
public static class SignedMoment
{
    /// <summary>By the first form of the scheme whose timestamp is there and can be read; null when none is.</summary>
    public static DateTimeOffset? Of(SignatureScheme scheme, SignedMessage message) => new[] { scheme }.Concat(scheme.Alternatives)
        .Select(form => form.Timestamp is { } rule && TimestampReader.Text(form, rule, message) is { } text ? TimestampReader.Moment(WireText.TrimOws(text), rule.Format) : null)
        .FirstOrDefault(moment => moment is not null);
}
