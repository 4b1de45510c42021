using System.Runtime.InteropServices;

namespace WebhookInspector.Requests.Reading;

/// <summary>A token of XML as a range of the text; the text is neither copied nor changed.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct XmlToken(XmlTokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
