namespace WebhookInspector.Diffing.Rows;

/// <summary>One line of two bodies side by side.</summary>
/// <param name="Depth">The indentation, in steps.</param>
/// <param name="Left">The left line, possibly cut; null when the left has no such line.</param>
/// <param name="Begins">The change that begins in this row; null for its further rows and for equal rows.</param>
/// <param name="Skipped">The number of values or lines that a row of kind <see cref="RowKind.Skipped"/> represents.</param>
public sealed record DiffRow(RowKind Kind, int Depth, string? Left, string? Right, DiffChange? Begins = null, int Skipped = 0)
{
    private const int Longest = 1000;

    /// <summary>The maximum length of a line: one of several megabytes must not be sent to the browser.</summary>
    public static string Cut(ReadOnlySpan<char> text) =>
        text.Length <= Longest ? text.ToString() : $"{text[..Longest]}… {text.Length - Longest:N0} more characters";
}
