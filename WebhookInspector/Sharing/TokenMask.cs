using System.Buffers;
using System.Numerics;

namespace WebhookInspector.Sharing;

/// <summary>
/// Masks a capture URL's token wherever a proxy repeated it, by its value, also as a URL or JSON escapes it. Lengths stay as they are. Each
/// byte is masked if a match covers it, so a long body can be masked piece by piece, each with <see cref="Margin"/> bytes around it.
/// </summary>
internal sealed class TokenMask
{
    /// <summary>A shorter token may be part of other words: it is masked only behind its provider, as in the URL.</summary>
    private const int Distinctive = 8;

    /// <summary>The length of <c>\u0041</c>, the longest way to write a character.</summary>
    private const int LongestEscape = 6;

    private readonly string sought;
    private readonly SearchValues<byte> startBytes;
    private readonly SearchValues<char> startChars;

    public TokenMask(string provider, string token)
    {
        sought = token.Length >= Distinctive ? token : $"{provider}/{token}";
        char[] starts = [char.ToLowerInvariant(sought[0]), char.ToUpperInvariant(sought[0]), '%', '\\'];
        startChars = SearchValues.Create(starts);
        startBytes = SearchValues.Create([.. starts.Select(c => (byte)c)]);
    }

    /// <summary>What is sought: tells one mask from another.</summary>
    public string Key => sought;

    /// <summary>The most characters that a match may reach before or behind one that it covers.</summary>
    public int Margin => (sought.Length * LongestEscape) - 1;

    public string Mask(string text)
    {
        var found = Find<char>(text, startChars);
        if (found.Count == 0)
            return text;
        var masked = text.ToCharArray();
        found.ForEach(range => masked.AsSpan(range).Fill('*'));
        return new string(masked);
    }

    /// <returns>The same array when it does not hold the token.</returns>
    public byte[] Mask(byte[] body)
    {
        var found = Find<byte>(body, startBytes);
        if (found.Count == 0)
            return body;
        var masked = (byte[])body.Clone();
        found.ForEach(range => masked.AsSpan(range).Fill((byte)'*'));
        return masked;
    }

    /// <summary>Masks in place.</summary>
    /// <returns>True when the token was found.</returns>
    public bool MaskIn(Span<byte> bytes)
    {
        var found = Find<byte>(bytes, startBytes);
        foreach (var range in found)
            bytes[range].Fill((byte)'*');
        return found.Count > 0;
    }

    // Vectorised up to the next byte that may begin the token: for most bodies this is as fast as a copy.
    private List<Range> Find<T>(ReadOnlySpan<T> text, SearchValues<T> starts)
        where T : unmanaged, IBinaryInteger<T>
    {
        var found = new List<Range>();
        for (var at = 0; text[at..].IndexOfAny(starts) is var next and >= 0; at++)
        {
            at += next;
            if (LengthAt(text[at..]) is var length and > 0)
                found.Add(at..(at + length));
        }

        return found;
    }

    /// <returns>The length of the token as written at the text's beginning; 0 when it does not begin with it.</returns>
    private int LengthAt<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        var at = 0;
        foreach (var c in sought)
        {
            if (Read(text[at..], c) is var length and > 0)
                at += length;
            else
                return 0;
        }

        return at;
    }

    /// <returns>The length of one character as it stands, or as a URL or JSON escapes it; 0 when it is another.</returns>
    private static int Read<T>(ReadOnlySpan<T> text, char c)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (text.IsEmpty)
            return 0;
        var first = At(text, 0);
        if (Same(first, c))
            return 1;
        return first switch
        {
            '%' when text.Length >= 3 && Same(Hex(text, 1), c) => 3,
            '\\' when c == '/' && text.Length >= 2 && At(text, 1) == '/' => 2,
            '\\' when text.Length >= LongestEscape && At(text, 1) is 'u' or 'U' && Hex(text, 2) == 0 && Same(Hex(text, 4), c) =>
                LongestEscape,
            _ => 0,
        };
    }

    private static int At<T>(ReadOnlySpan<T> text, int at)
        where T : unmanaged, IBinaryInteger<T> => int.CreateTruncating(text[at]);

    /// <returns>The value of two hexadecimal digits; -1 when they are none.</returns>
    private static int Hex<T>(ReadOnlySpan<T> text, int at)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (high, low) = (Digit(At(text, at)), Digit(At(text, at + 1)));
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }

    private static int Digit(int c) =>
        c switch
        {
            >= '0' and <= '9' => c - '0',
            >= 'a' and <= 'f' => c - 'a' + 10,
            >= 'A' and <= 'F' => c - 'A' + 10,
            _ => -1,
        };

    private static bool Same(int read, char c) =>
        read == c || (char.IsAsciiLetter(c) && read is > 0 and < 128 && char.ToLowerInvariant((char)read) == char.ToLowerInvariant(c));
}
