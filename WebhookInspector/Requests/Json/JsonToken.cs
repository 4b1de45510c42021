using System.Runtime.InteropServices;

namespace WebhookInspector.Requests.Json;

public enum JsonTokenKind
{
    WhiteSpace,
    BeginObject,
    EndObject,
    BeginArray,
    EndArray,
    Colon,
    Comma,
    Name,
    String,
    Number,
    Literal,
    /// <summary>From the first fault to the end of the text.</summary>
    Invalid,
}

/// <summary>A stretch of the text, never a copy and never a changed value.</summary>
/// <param name="Start">In UTF-16 code units.</param>
/// <param name="Length">In UTF-16 code units.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct JsonToken(JsonTokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}

/// <summary>Why a text is not JSON (RFC 8259).</summary>
/// <param name="Position">In UTF-16 code units from the beginning.</param>
/// <param name="Expected">What should have stood there: "a value".</param>
public sealed record JsonFault(int Position, string Expected);
