using System.Globalization;
using WebhookInspector.Requests.Json;

namespace WebhookInspector.Diffing.Json;

/// <summary>Builds a <see cref="DiffTree"/> from the tokens of a text, in one pass.</summary>
internal sealed class DiffTreeReader(string text, IgnoreRules rules, int maxValues)
{
    private const int TokensBetweenChecks = 4096;
    private const ulong NameKind = 16;

    // Small values take some 16 characters each; a list that grows by doubling would temporarily take three times the memory.
    private readonly List<ComparedNode> nodes = new(Math.Min(maxValues + 1, text.Length / 16));
    private readonly Stack<Open> open = new();
    private JsonToken name;
    private ulong wholeHash;

    /// <param name="tooMany">True when the text read so far is JSON, but has more than <paramref name="maxValues"/> values.</param>
    /// <returns>Null when the text is not JSON, or has too many values.</returns>
    public static DiffTree? Read(string text, IgnoreRules rules, int maxValues, out bool tooMany, CancellationToken ct)
    {
        var reader = new DiffTreeReader(text, rules, maxValues);
        var tokenizer = new JsonTokenizer(text);
        tooMany = false;
        for (var count = 1; tokenizer.TryRead(out var token); count++)
        {
            if (count % TokensBetweenChecks == 0)
                ct.ThrowIfCancellationRequested();
            if (token.Kind == JsonTokenKind.Invalid || reader.nodes.Count > maxValues)
            {
                tooMany = token.Kind != JsonTokenKind.Invalid;
                return null;
            }

            reader.Take(token);
        }

        return tokenizer.Fault is null ? new DiffTree(text, reader.nodes, reader.wholeHash) : null;
    }

    private void Take(JsonToken token)
    {
        switch (token.Kind)
        {
            case JsonTokenKind.BeginObject or JsonTokenKind.BeginArray:
                open.Push(Begin(token.Kind == JsonTokenKind.BeginObject ? ComparedNodeKind.Object : ComparedNodeKind.Array, token));
                break;
            case JsonTokenKind.EndObject or JsonTokenKind.EndArray:
                var ended = open.Pop();
                End(ended, ValueHash.Mix(ended.Hash, (ulong)ended.Kind), ValueHash.Mix(ended.WholeHash, (ulong)ended.Kind), token.End);
                break;
            case JsonTokenKind.Name:
                name = token;
                break;
            case JsonTokenKind.String or JsonTokenKind.Number or JsonTokenKind.Literal:
                var scalar = Begin(ScalarKind(token), token);
                var hash = ValueHash.Of((ulong)scalar.Kind, Value(scalar.Kind, token));
                End(scalar, hash, hash, token.End);
                break;
        }
    }

    private Open Begin(ComparedNodeKind kind, JsonToken token)
    {
        var parent = open.Count > 0 ? open.Peek() : null;
        var isMember = parent?.Kind == ComparedNodeKind.Object;
        var unescaped = isMember ? JsonStrings.Unescape(name.In(text)[1..^1]) : null;
        bool ignored;
        var active = parent switch
        {
            null => rules.Begin(out ignored),
            _ when parent.Active == 0 => Inherit(out ignored),
            _ => rules.Descend(
                parent.Active,
                open.Count - 1,
                unescaped ?? parent.Count.ToString(CultureInfo.InvariantCulture),
                out ignored
            ),
        };
        nodes.Add(new ComparedNode(kind, ignored, 0, token.Start, 0, isMember ? name.Start : -1, isMember ? name.Length : 0, 0));
        return new Open(nodes.Count - 1, kind, active, unescaped is null ? 0 : ValueHash.Of(NameKind, unescaped));
    }

    private static ulong Inherit(out bool ignored)
    {
        ignored = false;
        return 0;
    }

    private void End(Open value, ulong hash, ulong whole, int end)
    {
        var node = nodes[value.Node];
        nodes[value.Node] = node with { Next = nodes.Count, End = end, Hash = hash };
        if (open.Count == 0)
            wholeHash = whole;
        else
            open.Peek().Add(value.NameHash, node.Ignored ? null : hash, whole);
    }

    private ComparedNodeKind ScalarKind(JsonToken token) =>
        token.Kind switch
        {
            JsonTokenKind.String => ComparedNodeKind.String,
            JsonTokenKind.Number => ComparedNodeKind.Number,
            _ => text[token.Start] == 'n' ? ComparedNodeKind.Null : ComparedNodeKind.Boolean,
        };

    private ReadOnlySpan<char> Value(ComparedNodeKind kind, JsonToken token) =>
        kind switch
        {
            ComparedNodeKind.Number => DecimalValue.Canonical(token.In(text)),
            ComparedNodeKind.String when token.In(text).Contains('\\') => JsonStrings.Unescape(token.In(text)[1..^1]),
            ComparedNodeKind.String => token.In(text)[1..^1],
            _ => token.In(text),
        };

    /// <summary>A value that is being read, with what is known of its content so far.</summary>
    private sealed class Open(int node, ComparedNodeKind kind, ulong active, ulong nameHash)
    {
        private Dictionary<ulong, ulong>? repeats;

        public int Node => node;

        public ComparedNodeKind Kind => kind;

        public ulong Active => active;

        public ulong NameHash => nameHash;

        public ulong Hash { get; private set; }

        public ulong WholeHash { get; private set; }

        public int Count { get; private set; }

        public void Add(ulong name, ulong? hash, ulong whole)
        {
            Count++;
            if (kind == ComparedNodeKind.Array)
            {
                WholeHash = ValueHash.Mix(WholeHash + 1, whole);
                Hash = hash is { } item ? ValueHash.Mix(Hash + 1, item) : Hash;
                return;
            }

            // A sum, because order does not matter; the occurrence is included, because a repeated name may have its values swapped.
            repeats ??= [];
            var occurrence = repeats[name] = repeats.GetValueOrDefault(name) + 1;
            WholeHash += ValueHash.Mix(name + occurrence, whole);
            Hash += hash is { } member ? ValueHash.Mix(name + occurrence, member) : 0;
        }
    }
}
