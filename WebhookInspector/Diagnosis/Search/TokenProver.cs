namespace WebhookInspector.Diagnosis.Search;

/// <summary>A token or password is sent as it is.</summary>
internal sealed class TokenProver(TrialKey key, TargetSet targets) : Prover(key, null)
{
    public override Target? Prove(TrialContent content) => targets.Find(Key.Bytes);
}
