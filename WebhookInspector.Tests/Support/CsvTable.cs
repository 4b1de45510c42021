using System.Text;

namespace WebhookInspector.Tests.Support;

/// <summary>Reads CSV back as RFC 4180 says: cells in quotes, doubled quotes inside.</summary>
internal static class CsvTable
{
    public static List<List<string>> Read(string csv)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            if (quoted)
            {
                if (csv[i] != '"')
                    cell.Append(csv[i]);
                else if (i + 1 < csv.Length && csv[i + 1] == '"')
                    cell.Append(csv[i++]);
                else
                    quoted = false;
            }
            else if (csv[i] == '"')
            {
                quoted = true;
            }
            else if (csv[i] == ',' || csv[i..].StartsWith("\r\n", StringComparison.Ordinal))
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (csv[i] == '\r')
                {
                    rows.Add(row);
                    row = [];
                    i++;
                }
            }
            else
            {
                throw new FormatException($"Outside of quotes at {i}: {csv[i]}");
            }
        }

        return rows;
    }
}
