namespace WebhookInspector.Diagnosis.Search;

/// <summary>Holds one prepared key and checks whether some content produces a received digest.</summary>
internal abstract class Prover(TrialKey key, TrialHash? hash) : IDisposable
{
    public TrialKey Key => key;

    /// <summary>The hash; null when none is used: tokens and asymmetric keys.</summary>
    public TrialHash? Hash => hash;

    public abstract Target? Prove(TrialContent content);

    public virtual void Dispose() => GC.SuppressFinalize(this);
}
