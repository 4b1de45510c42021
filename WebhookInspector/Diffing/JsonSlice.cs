using System.Runtime.InteropServices;

namespace WebhookInspector.Diffing;

/// <summary>A JSON value as a stretch of the text that it stands in: its digits and escapes as sent, and no copy.</summary>
/// <param name="Start">In UTF-16 code units.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct JsonSlice(string Source, int Start, int Length)
{
    public ReadOnlySpan<char> Span => Source.AsSpan(Start, Length);

    public override string ToString() => Source.Substring(Start, Length);
}
