namespace WebhookInspector.Tests.Architecture;

/// <summary>Finds the lines of a C# or Razor file that are too long. The text of raw string literals does not count: it is data.</summary>
internal static class LongLines
{
    public const int MaxLength = 140;
    private const int FewestQuotes = 3;

    /// <returns>The numbers of the lines, from 1.</returns>
    public static IEnumerable<int> In(IEnumerable<string> lines)
    {
        // How many quotation marks began the raw literal that is open; 0 while none is.
        var open = 0;
        foreach (var (number, line) in lines.Index())
        {
            if (LengthOutsideRawText(line, ref open) > MaxLength)
                yield return number + 1;
        }

        if (open > 0)
            throw new InvalidDataException($"A raw string literal of {open} quotation marks is never closed.");
    }

    private static int LengthOutsideRawText(string line, ref int open)
    {
        var (length, at) = (0, 0);
        while (at < line.Length)
        {
            var quotes = QuotesAt(line, at);
            if (open == 0 && quotes >= FewestQuotes)
                (open, length) = (quotes, length + quotes);
            else if (open == 0)
                length += Math.Max(1, quotes);
            else if (quotes >= open)
                (open, length) = (0, length + quotes);
            at += Math.Max(1, quotes);
        }

        return length;
    }

    private static int QuotesAt(string line, int start)
    {
        var end = start;
        while (end < line.Length && line[end] == '"')
            end++;
        return end - start;
    }
}
