using System.Globalization;

namespace WebhookInspector.Tests.Support;

/// <param name="Status">0 when the server closed without an answer.</param>
/// <param name="Body">Chunk sizes included, where the answer is chunked.</param>
internal sealed record RawAnswer(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body)
{
    public static RawAnswer Parse(string text)
    {
        var head = text.Split("\r\n\r\n", 2);
        var lines = head[0].Split("\r\n");
        var status = lines[0].Split(' ') is [_, var code, ..] ? int.Parse(code, CultureInfo.InvariantCulture) : 0;
        var headers = lines
            .Skip(1)
            .Select(line => line.Split(':', 2))
            .Where(pair => pair.Length == 2)
            .Select(pair => KeyValuePair.Create(pair[0].Trim(), pair[1].Trim()));
        return new RawAnswer(status, [.. headers], head.Length > 1 ? head[1] : "");
    }

    /// <summary>All values of a header, in order, joined with a comma; null when it is absent.</summary>
    public string? Header(string name)
    {
        var values = Headers.Where(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).ToArray();
        return values.Length == 0 ? null : string.Join(", ", values);
    }
}
