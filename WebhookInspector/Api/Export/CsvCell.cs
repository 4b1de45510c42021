using System.Globalization;
using System.Text;

namespace WebhookInspector.Api.Export;

/// <summary>Writes a cell that no spreadsheet reads as a formula (OWASP, "CSV Injection").</summary>
internal static class CsvCell
{
    /// <summary>Japanese spreadsheets read the full-width forms as formulas too.</summary>
    private const string Starts = "=+-@|%＝＋－＠";

    /// <summary>Always quotes the cell, so that no locale's separator splits it into a cell that was not checked.</summary>
    public static string Write(string? text)
    {
        var value = text ?? "";
        return $"\"{(IsFormula(value) ? "'" : "")}{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Spreadsheets drop white space and invisible characters before they look for a formula.</summary>
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
