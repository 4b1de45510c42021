namespace WebhookInspector.Diagnosis.Search;

/// <summary>What made a received digest come out: conclusive.</summary>
internal sealed record TrialMatch(TrialKey Key, TrialHash? Hash, TrialContent Content, Target Target)
{
    /// <summary>What differs from what is configured: key, hash, content, writing, in this order.</summary>
    public IReadOnlyList<Change> Changes =>
        [.. ((Change?[])[Key.Change, Hash?.Change, Content.Change, Content.Also, Target.Change]).OfType<Change>()];
}
