namespace WebhookInspector.Diagnosis.Search;

/// <summary>The ways to compute a digest from key and content.</summary>
internal enum Construction
{
    Hmac,

    /// <summary>A plain hash; the secret is in the content, or not used at all.</summary>
    Plain,
    KeyThenContent,
    ContentThenKey,

    /// <summary>An HMAC with key and content swapped.</summary>
    HmacSwapped,
}
