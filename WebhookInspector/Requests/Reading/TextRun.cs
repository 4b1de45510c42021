using System.Globalization;

namespace WebhookInspector.Requests.Reading;

/// <summary>A run of text: either unchanged, or invisible characters shown by name.</summary>
/// <param name="Text">The text, or names such as "[U+202E]" for the right-to-left override.</param>
/// <param name="Unseen">True when <see cref="Text"/> names characters that would hide or reorder the surrounding text.</param>
public sealed record TextRun(string Text, bool Unseen)
{
    /// <summary>Splits a text into runs, in order; tab, CR and LF are kept.</summary>
    public static IEnumerable<TextRun> Of(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            var end = at;
            while (end < text.Length && !IsUnseen(text, end))
                end++;
            if (end > at)
                yield return new TextRun(text[at..end], false);
            at = end;
            while (end < text.Length && IsUnseen(text, end))
                end++;
            if (end > at)
                yield return new TextRun(Named(text.AsSpan(at, end - at)), true);
            at = end;
        }
    }

    private static string Named(ReadOnlySpan<char> unseen)
    {
        var named = new System.Text.StringBuilder();
        while (!unseen.IsEmpty)
        {
            var next = unseen.IndexOfAnyExcept(unseen[0]);
            var count = next < 0 ? unseen.Length : next;
            named.Append(
                CultureInfo.InvariantCulture,
                $"[U+{(int)unseen[0]:X4}{(count > 1 ? " ×" + count.ToString("N0", CultureInfo.InvariantCulture) : "")}]"
            );
            unseen = unseen[count..];
        }

        return named.ToString();
    }

    private static bool IsUnseen(string text, int at) =>
        text[at] switch
        {
            '\t' or '\r' or '\n' => false,
            < ' ' or (>= '\u007F' and < '\u00A0') => true,
            < '\u00AD' => false,
            // A joiner between letters is part of normal spelling; the others only reorder or hide text.
            '\u200C' or '\u200D' => false,
            var c when char.IsHighSurrogate(c) => at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]),
            var c when char.IsLowSurrogate(c) => at == 0 || !char.IsHighSurrogate(text[at - 1]),
            var c => char.GetUnicodeCategory(c)
                is UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator,
        };
}
