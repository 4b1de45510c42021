namespace WebhookInspector.Diffing.Bodies;

/// <summary>Reads the lines of a text lazily, each with its line end.</summary>
internal static class TextLines
{
    public static IEnumerable<Range> Of(string text, Range part)
    {
        var end = part.End.GetOffset(text.Length);
        for (var at = part.Start.GetOffset(text.Length); at < end; )
        {
            var next = text.IndexOf('\n', at, end - at) is var found and >= 0 ? found + 1 : end;
            yield return at..next;
            at = next;
        }
    }
}
