namespace WebhookInspector.Guide;

/// <summary>Cuts the part of a text around the first search word, and marks every search word in it.</summary>
internal static class Excerpt
{
    private const int MaxLength = 180;
    private const int LengthBefore = 60;

    public static IReadOnlyList<ExcerptPart> Of(string text, IReadOnlyList<string> terms)
    {
        var first = terms.Select(term => IndexOf(text, term, 0)).Where(at => at >= 0).DefaultIfEmpty(0).Min();
        var start = first <= LengthBefore ? 0 : StartOfWord(text, first - LengthBefore);
        var end = EndOfWord(text, start, start + MaxLength);
        var parts = new List<ExcerptPart>();
        if (start > 0)
            parts.Add(new ExcerptPart("… ", false));
        AddMarked(parts, text[start..end], terms);
        if (end < text.Length)
            parts.Add(new ExcerptPart(" …", false));
        return parts;
    }

    private static void AddMarked(List<ExcerptPart> parts, string text, IReadOnlyList<string> terms)
    {
        var at = 0;
        while (at < text.Length)
        {
            var next = terms
                .Select(term => (At: IndexOf(text, term, at), term.Length))
                .Where(found => found.At >= 0)
                .OrderBy(found => found.At)
                .ThenByDescending(found => found.Length)
                .FirstOrDefault((At: text.Length, Length: 0));
            if (next.At > at)
                parts.Add(new ExcerptPart(text[at..next.At], false));
            if (next.Length > 0)
                parts.Add(new ExcerptPart(text.Substring(next.At, next.Length), true));
            at = next.At + next.Length;
        }
    }

    private static int StartOfWord(string text, int at) => text.IndexOf(' ', at) is >= 0 and var blank ? blank + 1 : at;

    private static int EndOfWord(string text, int start, int at) =>
        at >= text.Length ? text.Length
        : text.LastIndexOf(' ', at, at - start) is >= 0 and var blank ? blank
        : at;

    private static int IndexOf(string text, string term, int from) => text.IndexOf(term, from, StringComparison.OrdinalIgnoreCase);
}
