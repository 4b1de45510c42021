using System.Globalization;
using System.Text;

namespace WebhookInspector.Components.Shared.Body;

/// <summary>Formats sixteen bytes per row: offset, bytes, and printable ASCII.</summary>
public static class HexDump
{
    public const int Width = 16;

    public static int Rows(int size) => (size + Width - 1) / Width;

    public static string Row(ReadOnlySpan<byte> body, int row)
    {
        var bytes = body[(row * Width)..Math.Min((row + 1) * Width, body.Length)];
        var text = new StringBuilder((row * Width).ToString("x8", CultureInfo.InvariantCulture)).Append("  ");
        for (var i = 0; i < Width; i++)
        {
            text.Append(i < bytes.Length ? bytes[i].ToString("x2", CultureInfo.InvariantCulture) : "  ");
            text.Append(i == Width / 2 - 1 ? "  " : " ");
        }

        text.Append(' ');
        foreach (var value in bytes)
            text.Append(value is >= 0x20 and < 0x7F ? (char)value : '.');
        return text.ToString();
    }
}
