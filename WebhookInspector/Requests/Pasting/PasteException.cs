using System.Text;

namespace WebhookInspector.Requests.Pasting;

/// <summary>Stops reading a pasted text; always caught inside this folder.</summary>
/// <param name="position">The position of the error in bytes.</param>
internal sealed class PasteException(int position, string reason) : Exception(reason)
{
    /// <param name="text">The whole text, one char per byte.</param>
    public PasteFault In(string text)
    {
        var before = text.AsSpan(0, Math.Min(position, text.Length));
        var line = before[(before.LastIndexOf('\n') + 1)..];
        return new PasteFault(before.Count('\n') + 1, Encoding.UTF8.GetCharCount(Encoding.Latin1.GetBytes(line.ToString())) + 1, Message);
    }
}
