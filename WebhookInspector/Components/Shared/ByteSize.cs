using System.Globalization;

namespace WebhookInspector.Components.Shared;

/// <summary>Formats a number of bytes: "812 B", "3.4 KB"; 1 KB is 1,024 B.</summary>
public static class ByteSize
{
    private static readonly string[] Units = ["KB", "MB", "GB"];

    public static string InWords(long bytes)
    {
        if (bytes < 1024)
            return bytes.ToString(CultureInfo.InvariantCulture) + " B";

        var (size, unit) = (bytes / 1024d, 0);
        while (size >= 1023.95 && unit < Units.Length - 1)
            (size, unit) = (size / 1024, unit + 1);
        return size.ToString(size < 100 ? "0.#" : "0", CultureInfo.InvariantCulture) + " " + Units[unit];
    }
}
