using System.Runtime.InteropServices;

namespace WebhookInspector.Requests.Json;

/// <summary>A token as a range of the text; the text is neither copied nor changed.</summary>
/// <param name="Start">The start in UTF-16 code units.</param>
/// <param name="Length">The length in UTF-16 code units.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct JsonToken(JsonTokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
