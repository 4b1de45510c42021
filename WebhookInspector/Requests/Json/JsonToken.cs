using System.Runtime.InteropServices;

namespace WebhookInspector.Requests.Json;

/// <summary>A stretch of the text, never a copy and never a changed value.</summary>
/// <param name="Start">In UTF-16 code units.</param>
/// <param name="Length">In UTF-16 code units.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct JsonToken(JsonTokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
