using WebhookInspector.Requests.Query;

namespace WebhookInspector.Storage;

/// <summary>Asks the search index, which knows for every three letters the requests that hold them (sqlite.org/fts5.html, "The Trigram Tokenizer").</summary>
internal static class Trigrams
{
    private const int Size = 3;

    /// <summary>More narrow the answer down no further worth their time.</summary>
    private const int Most = 12;

    /// <summary>An FTS5 query that holds for every text that the pattern can be found in; null when the pattern has no three letters in a row.</summary>
    public static string? Match(TextPattern folded)
    {
        var all = folded.Literals.SelectMany(Of).Distinct(StringComparer.Ordinal).Take(Most).ToList();
        return all.Count == 0 ? null : string.Join(" AND ", all.Select(t => '"' + t.Replace("\"", "\"\"", StringComparison.Ordinal) + '"'));
    }

    /// <summary>Side by side, the last one overlapping: together they cover the literal.</summary>
    private static IEnumerable<string> Of(string literal)
    {
        var letters = literal.EnumerateRunes().ToList();
        // What is no character or ends a text cannot be asked for.
        if (letters.Count < Size || letters.Exists(l => l.Value is 0 or 0xFFFD))
            yield break;
        for (var at = 0; at < letters.Count; at += Size)
            yield return string.Concat(letters.GetRange(Math.Min(at, letters.Count - Size), Size).Select(l => l.ToString()));
    }
}
