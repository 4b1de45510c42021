using System.Text;
using WebhookInspector.Requests.Masking;

namespace WebhookInspector.Storage.Captures;

/// <summary>The secrets that were taken out of a stored request, each with its place.</summary>
internal sealed record TakenParts(IReadOnlyList<Cut> Target, IReadOnlyList<Cut> Body)
{
    /// <summary>The secrets as they stood there, one character a byte.</summary>
    public IEnumerable<string> Values => Target.Concat(Body).Select(c => Encoding.Latin1.GetString(c.Was));

    /// <summary>Puts them back into the stored target.</summary>
    public string TargetOf(string stored) =>
        Target.Count == 0 ? stored : Encoding.Latin1.GetString(MaskedBytes.Restore(Encoding.Latin1.GetBytes(stored), Target).Span);

    /// <summary>Puts them back into the stored body.</summary>
    public ReadOnlyMemory<byte> BodyOf(byte[] stored) => MaskedBytes.Restore(stored, Body);

    /// <summary>Leaves the secrets out, which a record would print.</summary>
    public override string ToString() => $"{Target.Count + Body.Count} secrets";
}
