using System.Security.Cryptography;
using WebhookInspector.Signatures.Algorithms;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>Computes HMACs; the key's inner state is set up only once.</summary>
internal sealed class HmacProver(TrialKey key, TrialHash hash, TargetSet targets) : Prover(key, hash)
{
    private readonly IncrementalHash outer = IncrementalHash.CreateHMAC(hash.Kind.Algorithm(), key.Bytes);
    private readonly IncrementalHash? inner = hash.Prehash is { } first ? IncrementalHash.CreateHash(first.Algorithm()) : null;
    private readonly byte[] digest = new byte[hash.Kind.Length()];

    public override Target? Prove(TrialContent content)
    {
        var sink = inner ?? outer;
        foreach (var piece in content.Pieces(Key.Bytes))
            sink.AppendData(piece.Span);
        if (inner is not null)
            outer.AppendData(inner.GetHashAndReset());
        outer.GetHashAndReset(digest);
        return targets.Find(digest);
    }

    public override void Dispose()
    {
        outer.Dispose();
        inner?.Dispose();
        base.Dispose();
    }
}
