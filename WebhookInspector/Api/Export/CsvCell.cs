using System.Globalization;
using System.Text;

namespace WebhookInspector.Api.Export;

/// <summary>A cell that no spreadsheet takes for a formula (OWASP, "CSV Injection").</summary>
internal static class CsvCell
{
    /// <summary>The full-width forms are read as formulas by Japanese spreadsheets.</summary>
    private const string Starts = "=+-@|%＝＋－＠";

    /// <summary>Always in quotes, so that no separator of any language splits it and begins a cell that nobody looked at.</summary>
    public static string Write(string? text)
    {
        var value = text ?? "";
        return $"\"{(IsFormula(value) ? "'" : "")}{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Spreadsheets drop white space and what can't be seen before they look.</summary>
    private static bool IsFormula(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\r' or '\n')
                return true;
            if (!IsUnseen(rune))
                return Starts.Contains(rune.ToString(), StringComparison.Ordinal);
        }

        return false;
    }

    private static bool IsUnseen(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;
}
