using System.Text;
using System.Text.Unicode;

namespace WebhookInspector.Requests.Reading;

/// <summary>Reads header values, of which each char is one byte, as people wrote them.</summary>
public static class HeaderText
{
    /// <returns>The text of a value that is valid UTF-8 beyond ASCII; null for every other value.</returns>
    public static string? Utf8Of(string value)
    {
        if (Ascii.IsValid(value) || value.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') >= 0)
            return null;
        var bytes = Encoding.Latin1.GetBytes(value);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }

    /// <summary>Reads a value: as UTF-8 if it is that, else as stored.</summary>
    public static string Read(string value) => Utf8Of(value) ?? value;
}
