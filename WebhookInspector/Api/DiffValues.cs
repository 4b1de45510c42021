using WebhookInspector.Api.Models;
using WebhookInspector.Diffing;

namespace WebhookInspector.Api;

/// <summary>Limits the values of changes in an answer: in length and depth each, and in total size.</summary>
internal sealed class DiffValues
{
    private const int Longest = 100_000;

    /// <summary>Many parsers stop at 64 levels (System.Text.Json's default), and the answer itself takes some.</summary>
    private const int Deepest = 50;

    private int left = 8_000_000;

    public BodyChangeModel Model(DiffChange change)
    {
        var omitted = new List<string>();
        return new BodyChangeModel(
            change.Path,
            change.Kind,
            Value("left", change.Left, omitted),
            Value("right", change.Right, omitted),
            change.From,
            omitted.Count == 0
                ? null
                : $"{string.Join(" and ", omitted)}: too long or too deep to be shown here; read it from the request's body."
        );
    }

    private RawJson? Value(string side, JsonSlice? value, List<string> omitted)
    {
        if (value is not { } slice)
        {
            return null;
        }

        if (slice.Length > Math.Min(Longest, left) || Depth(slice.Span) > Deepest)
        {
            omitted.Add(side);
            return null;
        }

        left -= slice.Length;
        return new RawJson(slice.ToString());
    }

    private static int Depth(ReadOnlySpan<char> json)
    {
        int depth = 0,
            deepest = 0;
        var inString = false;
        for (var i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case '\\' when inString:
                    i++;
                    break;
                case '"':
                    inString = !inString;
                    break;
                case '{' or '[' when !inString:
                    deepest = Math.Max(deepest, ++depth);
                    break;
                case '}' or ']' when !inString:
                    depth--;
                    break;
            }
        }

        return deepest;
    }
}
