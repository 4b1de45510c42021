using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>Verifies candidates with a provider's public key.</summary>
internal sealed class AsymmetricProver(TrialKey key, SignatureScheme form, AsymmetricKey publicKey, TargetSet targets) : Prover(key, null)
{
    public override Target? Prove(TrialContent content)
    {
        var digest = ContentDigest.ForKey(form, content.Template, content.Values);
        return targets.All.FirstOrDefault(t => publicKey.Verify(digest, t.Bytes, form.Signature!.Encoding));
    }

    public override void Dispose()
    {
        publicKey.Dispose();
        base.Dispose();
    }
}
