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
