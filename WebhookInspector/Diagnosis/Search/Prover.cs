using System.Security.Cryptography;
using WebhookInspector.Signatures;

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

/// <summary>HMAC with the key's inner state set up once.</summary>
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

/// <summary>Everything that is no HMAC of the content.</summary>
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

/// <summary>A token or password is sent as it is.</summary>
internal sealed class TokenProver(TrialKey key, TargetSet targets) : Prover(key, null)
{
    public override Target? Prove(TrialContent content) => targets.Find(Key.Bytes);
}

/// <summary>Checks with a provider's key.</summary>
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
