namespace WebhookInspector.Requests.Masking;

/// <summary>Bytes without the secrets that they held: each byte of a secret is an asterisk, so that lengths and positions stay.</summary>
/// <param name="Cuts">What was replaced, by position; empty when nothing was.</param>
public sealed record MaskedBytes(ReadOnlyMemory<byte> Shown, IReadOnlyList<Cut> Cuts)
{
    private const byte Mark = (byte)'*';

    /// <summary>Hides all of the bytes.</summary>
    public static MaskedBytes Whole(ReadOnlyMemory<byte> bytes) => Of(bytes, [new Cut(0, bytes.ToArray())]);

    /// <param name="cuts">What is replaced, by position.</param>
    internal static MaskedBytes Of(ReadOnlyMemory<byte> bytes, IReadOnlyList<Cut> cuts)
    {
        if (cuts.Count == 0)
            return new MaskedBytes(bytes, cuts);
        var shown = bytes.ToArray();
        foreach (var cut in cuts)
            shown.AsSpan(cut.At, cut.Was.Length).Fill(Mark);
        return new MaskedBytes(shown, cuts);
    }

    /// <summary>Puts the replaced bytes back.</summary>
    /// <exception cref="ArgumentException">A cut does not lie within the bytes.</exception>
    public static ReadOnlyMemory<byte> Restore(ReadOnlyMemory<byte> shown, IReadOnlyList<Cut> cuts)
    {
        if (cuts.Count == 0)
            return shown;
        var whole = shown.ToArray();
        foreach (var cut in cuts)
            cut.Was.CopyTo(whole.AsSpan(cut.At));
        return whole;
    }
}
