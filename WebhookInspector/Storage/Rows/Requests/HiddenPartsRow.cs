namespace WebhookInspector.Storage.Rows.Requests;

/// <summary>The secrets taken out of a stored request and its answer, encrypted. Most requests hold none, and have no row.</summary>
internal sealed class HiddenPartsRow
{
    public long Sequence { get; init; }

    /// <summary>What was taken out of target and body; null when nothing was.</summary>
    public string? Content { get; init; }

    /// <summary>The answer's body as sent; null when the stored one is complete.</summary>
    public string? Answer { get; init; }
}
