using System.Collections.Immutable;

namespace WebhookInspector.Requests.Query;

/// <summary>A text pattern with wildcards.</summary>
/// <param name="Literals">The texts between the wildcards: one if there is no wildcard; an empty first or last one for a wildcard at
/// that end.</param>
public sealed record TextPattern(ImmutableArray<string> Literals) : QueryValue
{
    /// <summary>Matches any text: it asks only whether a value exists.</summary>
    public static readonly TextPattern Any = new(["", ""]);

    public bool IsAny => Literals is ["", ""];

    /// <summary>The text itself if there is no wildcard; otherwise null.</summary>
    public string? Exact => Literals is [var only] ? only : null;

    public static TextPattern Of(string literal) => new([literal]);

    /// <summary>Converts a text to the form used for case-insensitive comparison, also in the search index.</summary>
    public static string Fold(string text) => text.ToLowerInvariant();

    public TextPattern Folded() => new([.. Literals.Select(Fold)]);

    /// <summary>Returns a pattern that matches anywhere in a text, instead of only the whole text.</summary>
    public TextPattern Anywhere() => new(["", .. Literals.Where((l, i) => l.Length > 0 || (i > 0 && i < Literals.Length - 1)), ""]);

    /// <summary>True when the whole text matches. The comparison is ordinal, so both sides must be folded, or neither.</summary>
    public bool Fits(string text)
    {
        if (Exact is { } exact)
            return text == exact;
        var (first, last) = (Literals[0], Literals[^1]);
        if (
            text.Length < first.Length + last.Length
            || !text.StartsWith(first, StringComparison.Ordinal)
            || !text.EndsWith(last, StringComparison.Ordinal)
        )
            return false;
        var (at, end) = (first.Length, text.Length - last.Length);
        foreach (var literal in Literals.AsSpan(1, Literals.Length - 2))
        {
            var found = text.AsSpan(at, end - at).IndexOf(literal, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at += found + literal.Length;
        }

        return true;
    }

    public bool Equals(TextPattern? other) => other is not null && Literals.SequenceEqual(other.Literals);

    public override int GetHashCode() => string.GetHashCode(Literals[0], StringComparison.Ordinal);
}
