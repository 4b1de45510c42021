namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>Escapes by a table, as most languages do.</summary>
internal sealed class StringStyle : IStringStyle
{
    private const int Ascii = 128;
    private readonly string?[] escapes = new string?[Ascii];
    private readonly string format;
    private readonly bool escapesNonAscii;
    private readonly bool escapesPairs;
    private readonly string extra;
    private readonly LoneSurrogate lone;

    /// <param name="hexDigit">The case of the hex digits after \u: "x" or "X".</param>
    /// <param name="also">Additional characters to escape, beyond those that JSON requires; "/" becomes "\/".</param>
    /// <param name="numbered">Characters that are written as \u escapes although JSON has a short escape for them.</param>
    /// <param name="escapesPairs">True when characters that need a surrogate pair are also escaped, even if other characters are
    /// not.</param>
    public StringStyle(
        bool escapesNonAscii,
        LoneSurrogate lone,
        string also = "",
        string hexDigit = "x",
        string numbered = "",
        bool escapesPairs = false
    )
    {
        this.escapesNonAscii = escapesNonAscii;
        this.escapesPairs = escapesNonAscii || escapesPairs;
        this.lone = lone;
        format = hexDigit + "4";
        extra = string.Concat(also.Where(c => c >= Ascii));
        for (var c = '\0'; c < ' '; c++)
            escapes[c] = Escape(c);
        foreach (var c in also.Where(c => c < Ascii))
            escapes[c] = Escape(c);
        (escapes['\b'], escapes['\t'], escapes['\n'], escapes['\f'], escapes['\r']) = (@"\b", @"\t", @"\n", @"\f", @"\r");
        (escapes['"'], escapes['\\']) = ("\\\"", @"\\");
        if (also.Contains('/', StringComparison.Ordinal))
            escapes['/'] = @"\/";
        foreach (var c in numbered)
            escapes[c] = Escape(c);
    }

    public bool TryWrite(string text, ByteSink sink) => TryWrite(text.AsSpan(), sink);

    private bool TryWrite(ReadOnlySpan<char> text, ByteSink sink)
    {
        sink.Write((byte)'"');
        var plainFrom = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < Ascii ? escapes[c] is null : !escapesNonAscii && !char.IsSurrogate(c) && !extra.Contains(c, StringComparison.Ordinal))
                continue;

            sink.Write(text[plainFrom..i]);
            plainFrom = i + 1;
            if (c < Ascii)
            {
                sink.Write(escapes[c]);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                WritePair(text.Slice(i, 2), sink);
                plainFrom = ++i + 1;
            }
            else if (char.IsSurrogate(c) && lone == LoneSurrogate.Refused)
            {
                return false;
            }
            else if (char.IsSurrogate(c) && lone == LoneSurrogate.Replaced)
            {
                sink.Write(escapesNonAscii ? Escape('\uFFFD') : "\uFFFD");
            }
            else if (char.IsSurrogate(c) && lone == LoneSurrogate.QuestionMark)
            {
                sink.Write((byte)'?');
            }
            else
            {
                sink.Write(Escape(c));
            }
        }

        sink.Write(text[plainFrom..]);
        sink.Write((byte)'"');
        return true;
    }

    private void WritePair(ReadOnlySpan<char> pair, ByteSink sink)
    {
        if (!escapesPairs)
        {
            sink.Write(pair);
            return;
        }

        sink.Write(Escape(pair[0]));
        sink.Write(Escape(pair[1]));
    }

    private string Escape(char c) => @"\u" + ((int)c).ToString(format, System.Globalization.CultureInfo.InvariantCulture);
}
