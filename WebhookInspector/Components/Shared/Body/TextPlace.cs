namespace WebhookInspector.Components.Shared.Body;

internal static class TextPlace
{
    /// <summary>Describes a position: "line 3, column 14", both from 1.</summary>
    public static string InWords(string text, int position)
    {
        var before = text.AsSpan(0, position);
        return $"line {before.Count('\n') + 1}, column {before.Length - before.LastIndexOf('\n')}";
    }
}
