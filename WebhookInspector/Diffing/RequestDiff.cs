using WebhookInspector.Diffing.Bodies;

namespace WebhookInspector.Diffing;

/// <summary>The differences between two requests.</summary>
/// <param name="Equal">True when the bodies, as sent, are byte for byte equal.</param>
/// <param name="EqualAsJson">True when both bodies are JSON with the same value, including ignored parts.</param>
/// <param name="Query">The differences between the parameters of the queries.</param>
/// <param name="Bytes">The first position at which the bodies differ; null when they do not.</param>
public sealed record RequestDiff(
    bool Equal,
    bool EqualAsJson,
    PartDiff Method,
    PartDiff Target,
    IReadOnlyList<HeaderChange> Headers,
    BodyDiff Body,
    ByteDifference? Bytes,
    BodyDiff Query
)
{
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public static RequestDiff Of(DiffSide left, DiffSide right, IgnoreRules ignore, DiffLimits limits, CancellationToken ct)
    {
        var bytes = ByteDifference.Find(left.Body.Span, right.Body.Span);
        var body = BodyComparer.Compare(left, right, ignore, limits, ct);
        var onlySecretDiffers = bytes is null && left.BodySha256 != right.BodySha256;
        if (onlySecretDiffers)
            body = body with { Notes = [.. body.Notes, "The bodies differ in a secret, which is hidden here."] };
        return new RequestDiff(
            bytes is null && !onlySecretDiffers,
            body.EqualAsJson && !onlySecretDiffers,
            new PartDiff(left.Method, right.Method),
            new PartDiff(left.Target, right.Target),
            HeaderChange.Between(left, right),
            body,
            bytes,
            BodyComparer.Query(left, right, limits, ct)
        );
    }
}
