namespace WebhookInspector.Components.Pages.Replays;

/// <summary>Converts named values to a text with one <c>name = value</c> per line, and back.</summary>
public static class NamedValues
{
    public static string Text(IReadOnlyDictionary<string, string> values) =>
        string.Join('\n', values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key} = {v.Value}"));

    /// <returns>Null when a line has no name; the fault names it.</returns>
    public static IReadOnlyDictionary<string, string>? TryRead(string text, out string? fault)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        fault = null;
        foreach (var (line, number) in text.Split('\n').Select((line, i) => (line.Trim(), i + 1)).Where(l => l.Item1.Length > 0))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? "" : line[..equals].TrimEnd();
            fault =
                name.Length == 0 ? $"Line {number} of the values must read name = value."
                : values.TryAdd(name, line[(equals + 1)..].TrimStart()) ? null
                : $"Line {number} of the values names '{name}' again.";
            if (fault is not null)
                return null;
        }

        return values;
    }
}
