using System.Security.Cryptography;
using WebhookInspector.Signatures.Algorithms;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>Tries all constructions except an HMAC of the content.</summary>
internal sealed class HashProver(TrialKey key, TrialHash hash, TargetSet targets) : Prover(key, hash)
{
    private readonly IncrementalHash plain = IncrementalHash.CreateHash(hash.Kind.Algorithm());
    private readonly byte[] digest = new byte[hash.Kind.Length()];

    public override Target? Prove(TrialContent content)
    {
        if (Hash!.Construction == Construction.HmacSwapped)
            return Swapped(content);
        if (Hash.Construction == Construction.KeyThenContent)
            plain.AppendData(Key.Bytes);
        Append(content);
        if (Hash.Construction == Construction.ContentThenKey)
            plain.AppendData(Key.Bytes);
        plain.GetHashAndReset(digest);
        return targets.Find(digest);
    }

    public override void Dispose()
    {
        plain.Dispose();
        base.Dispose();
    }

    private void Append(TrialContent content)
    {
        if (Hash!.Prehash is { } first)
        {
            using var inner = IncrementalHash.CreateHash(first.Algorithm());
            foreach (var piece in content.Pieces(Key.Bytes))
                inner.AppendData(piece.Span);
            plain.AppendData(inner.GetHashAndReset());
            return;
        }

        foreach (var piece in content.Pieces(Key.Bytes))
            plain.AppendData(piece.Span);
    }

    private Target? Swapped(TrialContent content)
    {
        var message = content.Pieces(Key.Bytes).SelectMany(p => p.ToArray()).ToArray();
        CryptographicOperations.HmacData(Hash!.Kind.Algorithm(), message, Key.Bytes, digest);
        return targets.Find(digest);
    }
}
