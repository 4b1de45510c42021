using System.Text;
using WebhookInspector.Replay.Sending;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Pasting;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>Converts headers to an editable text, and back to edits.</summary>
public static class HeaderEditing
{
    /// <summary>Writes one header per line, without those of the target.</summary>
    public static string Text(IReadOnlyList<Header> headers) => Encoding.UTF8.GetString(HeaderLines.Write(HopHeaders.Without(headers)));

    /// <param name="shown">The original text.</param>
    /// <param name="typed">The edited text.</param>
    /// <returns>Null when a line is invalid; the fault names it.</returns>
    public static IReadOnlyList<HeaderEdit>? Changes(string shown, ReadOnlySpan<byte> typed, out PasteFault? fault)
    {
        if (HeaderLines.TryRead(typed, out fault) is not { } now)
            return null;
        // Parsed like the typed text, so that what a text cannot show counts as unchanged.
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
