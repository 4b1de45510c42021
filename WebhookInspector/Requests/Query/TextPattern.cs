using System.Collections.Immutable;

namespace WebhookInspector.Requests.Query;

/// <summary>A text with wildcards.</summary>
/// <param name="Literals">What stands between the wildcards: one literal for none, an empty first or last one for a wildcard at that end.</param>
public sealed record TextPattern(ImmutableArray<string> Literals) : QueryValue
{
    /// <summary>Anything at all: asks whether there is a value.</summary>
    public static readonly TextPattern Any = new(["", ""]);

    public bool IsAny => Literals is ["", ""];

    /// <summary>The text itself when there is no wildcard; else null.</summary>
    public string? Exact => Literals is [var only] ? only : null;

    public static TextPattern Of(string literal) => new([literal]);

    /// <summary>The form in which texts are compared without regard to case; the search index holds it too.</summary>
    public static string Fold(string text) => text.ToLowerInvariant();

    public TextPattern Folded() => new([.. Literals.Select(Fold)]);

    /// <summary>Found anywhere, instead of fitting the whole.</summary>
    public TextPattern Anywhere() => new(["", .. Literals.Where((l, i) => l.Length > 0 || (i > 0 && i < Literals.Length - 1)), ""]);

    /// <summary>Whether the whole text fits; by ordinals, so that both sides are folded or neither.</summary>
    public bool Fits(string text)
    {
        if (Exact is { } exact)
            return text == exact;
        var (first, last) = (Literals[0], Literals[^1]);
        if (text.Length < first.Length + last.Length || !text.StartsWith(first, StringComparison.Ordinal) || !text.EndsWith(last, StringComparison.Ordinal))
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
