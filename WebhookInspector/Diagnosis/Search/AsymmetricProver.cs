using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>Verifies candidates with a provider's public key.</summary>
internal sealed class AsymmetricProver(TrialKey key, SignatureScheme form, KeyPair publicKey, TargetSet targets) : Prover(key, null)
{
    public override Target? Prove(TrialContent content)
    {
        var signed = new SignedContent(form, content.Template, content.Values);
        return targets.All.FirstOrDefault(t => publicKey.Verify(signed, t.Bytes, form.Signature!.Encoding));
    }

    public override void Dispose()
    {
        publicKey.Dispose();
        base.Dispose();
    }
}
