using WebhookInspector.Requests.Query;

namespace WebhookInspector.Storage.Search;

/// <summary>
/// Queries the search index, which knows the requests that contain each sequence of three letters (sqlite.org/fts5.html, "The Trigram
/// Tokenizer").
/// </summary>
internal static class Trigrams
{
    private const int Size = 3;

    /// <summary>The maximum number of trigrams in a query: more cost more time than they save.</summary>
    private const int Most = 16;

    /// <summary>
    /// Returns an FTS5 query that matches every text that the pattern can match; null when the pattern has no three letters in a row.
    /// </summary>
    public static string? Match(TextPattern folded)
    {
        var all = folded.Literals.SelectMany(Of).Distinct(StringComparer.Ordinal).Take(Most).ToList();
        return all.Count == 0 ? null : string.Join(" AND ", all.Select(t => '"' + t.Replace("\"", "\"\"", StringComparison.Ordinal) + '"'));
    }

    /// <summary>Returns adjacent trigrams first: together they cover the literal. The overlapping ones reduce false matches.</summary>
    private static IEnumerable<string> Of(string literal)
    {
        var letters = literal.EnumerateRunes().ToList();
        // Invalid characters, and those that end a text, cannot be in a query.
        if (letters.Count < Size || letters.Exists(l => l.Value is 0 or 0xFFFD))
            yield break;
        for (var offset = 0; offset < Size; offset++)
        {
            for (var at = offset; at <= letters.Count - Size; at += Size)
                yield return string.Concat(letters.GetRange(at, Size).Select(l => l.ToString()));
        }
    }
}
