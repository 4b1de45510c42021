using System.Text;
using WebhookInspector.Replay.Sending;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Pasting;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>Headers as a text that a person changes, and back to the changes.</summary>
public static class HeaderEditing
{
    /// <summary>One a line, without those that are the target's.</summary>
    public static string Text(IReadOnlyList<Header> headers) => Encoding.UTF8.GetString(HeaderLines.Write(HopHeaders.Without(headers)));

    /// <param name="shown">The text as it was given.</param>
    /// <param name="typed">The text as it is now.</param>
    /// <returns>Null where a line cannot be read; the fault says which.</returns>
    public static IReadOnlyList<HeaderEdit>? Changes(string shown, ReadOnlySpan<byte> typed, out PasteFault? fault)
    {
        if (HeaderLines.TryRead(typed, out fault) is not { } now)
            return null;
        // Read as the typed text is, so that what no text can show counts as unchanged.
        var before = HeaderLines.TryRead(Encoding.UTF8.GetBytes(shown), out _) ?? [];
        var edits = new List<HeaderEdit>();
        foreach (var name in before.Concat(now).Select(h => h.Name).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var (was, isNow) = (Lines(before, name), Lines(now, name));
            if (!was.SequenceEqual(isNow))
                edits.AddRange(isNow.Count == 0 ? [new HeaderEdit(name, null)] : isNow.Select(h => new HeaderEdit(h.Name, h.Value)));
        }

        return edits;
    }

    private static List<Header> Lines(IReadOnlyList<Header> headers, string name) =>
        [.. headers.Where(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase))];
}
