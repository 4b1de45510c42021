using System.Buffers;
using System.Globalization;

namespace WebhookInspector.Requests.Masking;

/// <summary>
/// Finds a text in bytes whether each of its characters is written as it is, percent-encoded (RFC 3986, 2.1), or escaped as in JSON (RFC
/// 8259,
/// 7). A character is one byte.
/// </summary>
internal sealed class EscapedText
{
    private const byte Percent = (byte)'%',
        Backslash = (byte)'\\',
        Plus = (byte)'+',
        Space = (byte)' ';

    private readonly byte[] text;
    private readonly SearchValues<byte> starts;

    /// <param name="text">At least one byte.</param>
    public EscapedText(byte[] text)
    {
        this.text = text;
        // A space is a plus in forms.
        starts = SearchValues.Create([text[0], Percent, Backslash, text[0] == Space ? Plus : text[0]]);
    }

    /// <summary>The next place of the text, in any spelling.</summary>
    /// <returns>A length of 0 when there is none.</returns>
    public (int At, int Length) Find(ReadOnlySpan<byte> bytes, int from)
    {
        for (var at = from; at < bytes.Length; at++)
        {
            var next = bytes[at..].IndexOfAny(starts);
            if (next < 0)
                break;
            at += next;
            if (LengthAt(bytes[at..]) is var length and > 0)
                return (at, length);
        }

        return (bytes.Length, 0);
    }

    private int LengthAt(ReadOnlySpan<byte> bytes)
    {
        // A text that itself looks escaped may stand as it is.
        if (bytes.StartsWith(text))
            return text.Length;
        var length = 0;
        foreach (var wanted in text)
        {
            var taken = Character(bytes[length..], wanted);
            if (taken == 0)
                return 0;
            length += taken;
        }

        return length;
    }

    private static int Character(ReadOnlySpan<byte> bytes, byte wanted) =>
        bytes switch
        {
            [] => 0,
            [Percent, ..] when bytes.Length >= 3 && IsHex(bytes[1..3], wanted) => 3,
            [Backslash, (byte)'u', (byte)'0', (byte)'0', ..] when bytes.Length >= 6 && IsHex(bytes[4..6], wanted) => 6,
            // An escaped quote, slash or backslash.
            [Backslash, var escaped, ..] when escaped == wanted && wanted is (byte)'"' or (byte)'/' or Backslash => 2,
            [var only, ..] when only == wanted || (only == Plus && wanted == Space) => 1,
            _ => 0,
        };

    private static bool IsHex(ReadOnlySpan<byte> digits, byte wanted) =>
        byte.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value == wanted;
}
