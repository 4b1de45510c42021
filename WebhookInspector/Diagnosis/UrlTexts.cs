using WebhookInspector.Diagnosis.Search;

namespace WebhookInspector.Diagnosis;

/// <summary>The texts of a signed URL that differs in path or query alone: no proxy and no public address explains that.</summary>
internal static class UrlTexts
{
    /// <returns>Null for every other cause, and for another address.</returns>
    public static (string Title, string Explanation, string Fix)? Of(Change change, bool ofComputed) =>
        change.Code == CauseCodes.SignedUrl
        && change.Evidence.GetValueOrDefault("differs") is string differs
        && Words(differs) is var (what, signed)
            ? ofComputed
                ? (
                    $"Your program used the URL with {what}",
                    $"The digest comes out with {{url}}, {signed}; the provider signed {{seen}}.",
                    "Take the path and query from the request line as they came, before a framework decodes them."
                )
                : (
                    $"The sender signed the URL with {what}",
                    $"Scheme, host and port are right. The sender signed {{url}}, {signed}; it sent {{seen}}.",
                    "In your program, build the URL the way the sender does; or let the sender sign the target as it sends it."
                )
            : null;

    private static (string What, string Signed)? Words(string differs) =>
        differs switch
        {
            UrlDifference.Path => ("another path", "whose path is written differently"),
            UrlDifference.QueryOrder => ("its parameters in another order", "whose query has the same parameters in another order"),
            UrlDifference.QueryEncoding => ("its query encoded differently", "whose query is decoded or encoded differently"),
            UrlDifference.QueryMissing => ("its query left out", "which has no query"),
            _ => null,
        };
}
