using System.Globalization;

namespace WebhookInspector.Diffing.Rows;

/// <summary>The single row for two binary bodies: their lengths, and their bytes from the first difference on.</summary>
internal static class BinaryRow
{
    public static DiffRow Of(ByteDifference at, DiffChange change) =>
        new(RowKind.Changed, 0, Words(at, at.LeftSize, at.Left), Words(at, at.RightSize, at.Right), change);

    private static string Words(ByteDifference at, int size, byte[] window)
    {
        var rest = window.AsSpan(Math.Min(window.Length, at.Offset - at.WindowStart));
        var length = string.Create(CultureInfo.InvariantCulture, $"{size:N0} {(size == 1 ? "byte" : "bytes")}");
        if (rest.IsEmpty)
            return size == 0 ? length : $"{length}, and no more";
        var hex = string.Join(' ', rest.ToArray().Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{length}; from byte {at.Offset:N0}: {hex}{(at.Offset + rest.Length < size ? " …" : "")}"
        );
    }
}
