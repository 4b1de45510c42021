namespace WebhookInspector.Diagnosis.Search;

/// <summary>Holds one key ready and tells whether some content comes out as a digest that was received.</summary>
internal abstract class Prover(TrialKey key, TrialHash? hash) : IDisposable
{
    public TrialKey Key => key;

    /// <summary>Null where no hash is chosen: tokens and asymmetric keys.</summary>
    public TrialHash? Hash => hash;

    public abstract Target? Prove(TrialContent content);

    public virtual void Dispose() => GC.SuppressFinalize(this);
}
