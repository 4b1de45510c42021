namespace WebhookInspector.Diffing.Rows;

/// <summary>One line of two bodies side by side.</summary>
/// <param name="Depth">How far it is indented, in steps.</param>
/// <param name="Left">Null where the left has no such line; it may be cut.</param>
/// <param name="Begins">The change that begins here; null for what follows it, and where nothing changed.</param>
/// <param name="Skipped">How many values or lines a row of kind <see cref="RowKind.Skipped"/> stands for.</param>
public sealed record DiffRow(RowKind Kind, int Depth, string? Left, string? Right, DiffChange? Begins = null, int Skipped = 0)
{
    private const int Longest = 1000;

    /// <summary>Lines are cut, so that one that is megabytes long does not travel to the browser.</summary>
    public static string Cut(ReadOnlySpan<char> text) =>
        text.Length <= Longest ? text.ToString() : $"{text[..Longest]}… {text.Length - Longest:N0} more characters";
}
