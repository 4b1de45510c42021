using System.Buffers;
using WebhookInspector.Requests.Json;

namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>Builds the tree from tokens. Keeps its own stack and stops at the given depth.</summary>
internal sealed class JsonTreeReader
{
    private const int ManyMembers = 8;
    private const int TokensBetweenChecks = 4096;
    private static readonly SearchValues<char> Html = SearchValues.Create("<>&");

    private readonly Stack<Open> open = new();
    private JsonTreeValue? root;
    private bool hasNonAscii,
        hasSlash,
        hasHtml;

    /// <returns>The tree; null when the text is not JSON or is nested too deeply.</returns>
    public static JsonTree? Read(string text, int maxDepth, CancellationToken ct)
    {
        var reader = new JsonTreeReader();
        var tokenizer = new JsonTokenizer(text);
        for (var count = 1; tokenizer.TryRead(out var token); count++)
        {
            if (count % TokensBetweenChecks == 0)
                ct.ThrowIfCancellationRequested();
            if (token.Kind == JsonTokenKind.Invalid || reader.open.Count > maxDepth)
                return null;
            reader.Take(token, text);
        }

        return tokenizer.Fault is null && reader.root is { } root
            ? new JsonTree(root, reader.hasNonAscii, reader.hasSlash, reader.hasHtml)
            : null;
    }

    private void Take(JsonToken token, string text)
    {
        switch (token.Kind)
        {
            case JsonTokenKind.BeginObject:
                open.Push(new Open(Add(new JsonTreeValue(JsonTreeKind.Object, ""))));
                break;
            case JsonTokenKind.BeginArray:
                open.Push(new Open(Add(new JsonTreeValue(JsonTreeKind.Array, ""))));
                break;
            case JsonTokenKind.EndObject or JsonTokenKind.EndArray:
                open.Pop();
                break;
            case JsonTokenKind.Name:
                open.Peek().Name = Unescape(token.In(text));
                break;
            case JsonTokenKind.String:
                Add(new JsonTreeValue(JsonTreeKind.String, Unescape(token.In(text))));
                break;
            case JsonTokenKind.Number:
                Add(new JsonTreeValue(JsonTreeKind.Number, token.In(text).ToString()));
                break;
            case JsonTokenKind.Literal:
                Add(new JsonTreeValue(JsonTreeKind.Literal, token.In(text).ToString()));
                break;
        }
    }

    private JsonTreeValue Add(JsonTreeValue value)
    {
        if (open.Count == 0)
            root = value;
        else if (open.Peek() is { Value.Kind: JsonTreeKind.Array } array)
            array.Value.Items.Add(value);
        else
            open.Peek().Set(value);
        return value;
    }

    private string Unescape(ReadOnlySpan<char> token)
    {
        var value = JsonStrings.Unescape(token[1..^1]);
        hasNonAscii |= value.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0;
        hasSlash |= value.Contains('/', StringComparison.Ordinal);
        hasHtml |= value.AsSpan().ContainsAny(Html);
        return value;
    }

    private sealed class Open(JsonTreeValue value)
    {
        private Dictionary<string, int>? places;

        public JsonTreeValue Value => value;

        public string Name { get; set; } = "";

        public void Set(JsonTreeValue member)
        {
            var place = Find();
            value.Set(new JsonTreeMember(Name, member), place);
            if (place < 0)
                places?.Add(Name, value.Members.Count - 1);
        }

        private int Find()
        {
            if (value.Members.Count < ManyMembers)
                return value.Members.FindIndex(m => m.Name == Name);
            if (places is null)
            {
                places = new Dictionary<string, int>(StringComparer.Ordinal);
                for (var i = 0; i < value.Members.Count; i++)
                    places.Add(value.Members[i].Name, i);
            }

            return places.GetValueOrDefault(Name, -1);
        }
    }
}
