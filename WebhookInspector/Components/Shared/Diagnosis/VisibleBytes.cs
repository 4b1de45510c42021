using System.Globalization;
using System.Text;

namespace WebhookInspector.Components.Shared.Diagnosis;

/// <summary>Converts bytes to text in which spaces, line ends, control characters and invalid UTF-8 are visible.</summary>
public static class VisibleBytes
{
    /// <param name="marks">The differing ranges, in order.</param>
    public static IReadOnlyList<ByteRun> Of(ReadOnlySpan<byte> bytes, IReadOnlyList<Range> marks)
    {
        var marked = Marked(bytes.Length, marks);
        var runs = new List<ByteRun>();
        var plain = new StringBuilder();
        for (var at = 0; at < bytes.Length; )
        {
            var valid = Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length) == System.Buffers.OperationStatus.Done;
            var here = marked[at];
            if (valid && rune.Value is > 0x20 and < 0x7F)
            {
                plain.Append((char)rune.Value);
                if (at + 1 == bytes.Length || marked[at + 1] != here || bytes[at + 1] is <= 0x20 or >= 0x7F)
                {
                    runs.Add(new ByteRun(plain.ToString(), "text", here));
                    plain.Clear();
                }
            }
            else
            {
                runs.Add(
                    valid
                        ? Shown(rune, bytes.Slice(at, length), here)
                        : new ByteRun($"\\x{Hex(bytes[at..(at + 1)])}", "bad", here, Hex(bytes[at..(at + 1)]))
                );
                length = valid ? length : 1;
            }

            at += length;
        }

        return runs;
    }

    private static bool[] Marked(int length, IReadOnlyList<Range> marks)
    {
        var marked = new bool[length];
        foreach (var mark in marks)
            marked.AsSpan(mark).Fill(true);
        return marked;
    }

    private static ByteRun Shown(Rune rune, ReadOnlySpan<byte> bytes, bool marked) =>
        rune.Value switch
        {
            ' ' => new("·", "ws", marked),
            '\n' => new("↵\n", "ws", marked, "0A"),
            '\r' => new("␍", "ws", marked, "0D"),
            '\t' => new("→", "ws", marked, "09"),
            0xFEFF => new("[BOM]", "ctl", marked, Hex(bytes)),
            < 0x20 or 0x7F => new($"\\x{Hex(bytes)}", "ctl", marked, Hex(bytes)),
            _ when IsUnseen(rune) => new($"[U+{rune.Value:X4}]", "ctl", marked, Hex(bytes)),
            _ => new(rune.ToString(), "na", marked, Hex(bytes)),
        };

    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.PrivateUse;

    private static string Hex(ReadOnlySpan<byte> bytes) => BitConverter.ToString(bytes.ToArray()).Replace('-', ' ');
}
