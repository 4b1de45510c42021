namespace WebhookInspector.Signatures;

/// <summary>Reads the time at which a message claims to have been signed.</summary>
public static class SignedMoment
{
    /// <summary>Reads the time by the scheme's first alternative whose timestamp is present and readable; null for none.</summary>
    public static DateTimeOffset? Of(SignatureScheme scheme, SignedMessage message) =>
        new[] { scheme }
            .Concat(scheme.Alternatives)
            .Select(form =>
                form.Timestamp is { } rule && TimestampReader.Text(form, rule, message) is { } text
                    ? TimestampReader.Moment(WireText.TrimOws(text), rule.Format)
                    : null
            )
            .FirstOrDefault(moment => moment is not null);
}
