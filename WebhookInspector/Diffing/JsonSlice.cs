using System.Runtime.InteropServices;

namespace WebhookInspector.Diffing;

/// <summary>A JSON value as a range of its text: digits and escapes stay as sent, without a copy.</summary>
/// <param name="Start">The start in UTF-16 code units.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct JsonSlice(string Source, int Start, int Length)
{
    public ReadOnlySpan<char> Span => Source.AsSpan(Start, Length);

    public override string ToString() => Source.Substring(Start, Length);
}
