using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>How key and content become a digest.</summary>
internal enum Construction
{
    Hmac,
    /// <summary>A plain hash; the content holds the secret, or nothing does.</summary>
    Plain,
    KeyThenContent,
    ContentThenKey,
    /// <summary>HMAC with the two swapped.</summary>
    HmacSwapped,
}

/// <summary>One guess at the hash.</summary>
/// <param name="Prehash">Hashes the content first.</param>
/// <param name="Change">Null for what is configured.</param>
internal sealed record TrialHash(Construction Construction, HashKind Kind, HashKind? Prehash, Change? Change);
