namespace WebhookInspector.Diagnosis.Search;

/// <summary>A conclusive match: the key, hash and content that produce a received digest.</summary>
internal sealed record TrialMatch(TrialKey Key, TrialHash? Hash, TrialContent Content, Target Target)
{
    /// <summary>The differences from the configuration, in the order key, hash, content, notation.</summary>
    public IReadOnlyList<Change> Changes =>
        [.. ((Change?[])[Key.Change, Hash?.Change, Content.Change, Content.Also, Target.Change]).OfType<Change>()];
}
