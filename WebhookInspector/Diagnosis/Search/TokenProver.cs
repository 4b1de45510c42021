namespace WebhookInspector.Diagnosis.Search;

/// <summary>Compares a token or password, which is sent unchanged.</summary>
internal sealed class TokenProver(TrialKey key, TargetSet targets) : Prover(key, null)
{
    public override Target? Prove(TrialContent content) => targets.Find(Key.Bytes);
}
