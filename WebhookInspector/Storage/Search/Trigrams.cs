using WebhookInspector.Requests.Query;

namespace WebhookInspector.Storage.Search;

/// <summary>
/// Asks the search index, which knows for every three letters the requests that hold them (sqlite.org/fts5.html, "The Trigram Tokenizer").
/// </summary>
internal static class Trigrams
{
    private const int Size = 3;

    /// <summary>More narrow the answer down no further worth their time.</summary>
    private const int Most = 16;

    /// <summary>
    /// An FTS5 query that holds for every text that the pattern can be found in; null when the pattern has no three letters in a row.
    /// </summary>
    public static string? Match(TextPattern folded)
    {
        var all = folded.Literals.SelectMany(Of).Distinct(StringComparer.Ordinal).Take(Most).ToList();
        return all.Count == 0 ? null : string.Join(" AND ", all.Select(t => '"' + t.Replace("\"", "\"\"", StringComparison.Ordinal) + '"'));
    }

    /// <summary>
    /// Those that lie side by side first: together they cover the literal. The others between them leave fewer requests to be read in vain.
    /// </summary>
    private static IEnumerable<string> Of(string literal)
    {
        var letters = literal.EnumerateRunes().ToList();
        // What is no character or ends a text cannot be asked for.
        if (letters.Count < Size || letters.Exists(l => l.Value is 0 or 0xFFFD))
            yield break;
        for (var offset = 0; offset < Size; offset++)
        {
            for (var at = offset; at <= letters.Count - Size; at += Size)
                yield return string.Concat(letters.GetRange(at, Size).Select(l => l.ToString()));
        }
    }
}
