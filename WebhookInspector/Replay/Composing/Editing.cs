using System.Text;
using WebhookInspector.Replay.Sending;
using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Composing;

/// <summary>Applies a user's edits to a captured message.</summary>
internal static class Editing
{
    /// <exception cref="SettingRefusedException">An edit cannot be sent. The message names it.</exception>
    public static void Check(ReplayEdits edits)
    {
        if (edits.Method is { } method)
            OutboundRequest.CheckMethod(method);
        if (edits.Path is { } path && !path.StartsWith('/'))
            throw new SettingRefusedException("edits.path", $"'{path}' must begin with /.");
        // A placeholder may contain spaces; its value is checked when the request is composed.
        if (edits.Path is { } written && written.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0)
            throw new SettingRefusedException("edits.path", $"'{written}' must be plain ASCII: percent-encode other characters.");
        foreach (var header in edits.Headers ?? [])
        {
            if (HopHeaders.Contains(header.Name))
                throw new SettingRefusedException("edits.headers", $"{header.Name} belongs to the connection, and is set for the target.");
            OutboundRequest.CheckHeader(new Header(header.Name, Wire(header.Value ?? "")));
        }

        if (edits is { Body: not null, BodyBytes: not null })
            throw new SettingRefusedException("edits", "give body or bodyBase64, not both.");
    }

    /// <param name="fill">Replaces <c>{{name}}</c> by values.</param>
    public static IReadOnlyList<Header> Headers(IReadOnlyList<Header> captured, IReadOnlyList<HeaderEdit> edits, Func<string, string> fill)
    {
        var headers = new List<Header>();
        var left = edits
            .GroupBy(e => e.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.OrdinalIgnoreCase);
        foreach (var header in captured)
        {
            if (left.Remove(header.Name, out var instead))
                headers.AddRange(Lines(instead, fill));
            else if (!edits.Any(e => e.Name.Equals(header.Name, StringComparison.OrdinalIgnoreCase)))
                headers.Add(header);
        }

        headers.AddRange(edits.Where(e => left.ContainsKey(e.Name)).SelectMany(e => Lines([e], fill)));
        return headers;
    }

    public static ReadOnlyMemory<byte> Body(ReadOnlyMemory<byte> captured, ReplayEdits edits, Func<string, string> fill) =>
        edits.Body is { } text ? Encoding.UTF8.GetBytes(fill(text)) : edits.BodyBytes ?? captured;

    /// <summary>Encodes a header value: one char is one byte, as the API shows headers; other text is sent as UTF-8.</summary>
    private static string Wire(string value) =>
        value.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') < 0 ? value : Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(value));

    private static IEnumerable<Header> Lines(IEnumerable<HeaderEdit> edits, Func<string, string> fill) =>
        edits.Where(e => e.Value is not null).Select(e => new Header(e.Name, Wire(fill(e.Value!))));
}
