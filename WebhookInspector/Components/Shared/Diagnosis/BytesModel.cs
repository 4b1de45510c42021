namespace WebhookInspector.Components.Shared.Diagnosis;

/// <summary>The visible part of some bytes: all of a short content, or the part of a long one where the difference begins.</summary>
/// <param name="Before">The number of bytes left out before it.</param>
/// <param name="After">The number of bytes left out after it.</param>
public sealed record BytesModel(IReadOnlyList<ByteRun> Runs, int Before, int After)
{
    private const int MaxShown = 6 * 1024,
        Lead = 256;

    public static BytesModel Of(ReadOnlySpan<byte> bytes, IReadOnlyList<Range> marks, int first)
    {
        var start = bytes.Length <= MaxShown ? 0 : Math.Clamp(first - Lead, 0, bytes.Length - MaxShown);
        var shown = bytes.Slice(start, Math.Min(MaxShown, bytes.Length - start));
        return new BytesModel(VisibleBytes.Of(shown, Inside(marks, start, shown.Length)), start, bytes.Length - start - shown.Length);
    }

    private static Range[] Inside(IReadOnlyList<Range> marks, int start, int length) =>
        [
            .. from mark in marks
            let begin = Math.Clamp(mark.Start.Value - start, 0, length)
            let end = Math.Clamp(mark.End.Value - start, 0, length)
            where end > begin
            select begin..end,
        ];
}
