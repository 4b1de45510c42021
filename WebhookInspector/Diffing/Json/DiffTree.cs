using WebhookInspector.Requests.Json;

namespace WebhookInspector.Diffing.Json;

/// <summary>A JSON text with its values found, hashed, and marked where they are ignored. One flat list: depth costs no stack.</summary>
/// <param name="WholeHash">Of the whole value, with what is ignored.</param>
internal sealed record DiffTree(string Text, List<ComparedNode> Nodes, ulong WholeHash)
{
    public ComparedNode this[int node] => Nodes[node];

    /// <summary>Those that are not ignored.</summary>
    public List<int> Children(int node)
    {
        var children = new List<int>();
        for (var child = node + 1; child < Nodes[node].Next; child = Nodes[child].Next)
        {
            if (!Nodes[child].Ignored)
                children.Add(child);
        }

        return children;
    }

    /// <summary>The places of array items in the text, ignored ones counted.</summary>
    public Dictionary<int, int> Indices(int array)
    {
        var indices = new Dictionary<int, int>();
        for (var child = array + 1; child < Nodes[array].Next; child = Nodes[child].Next)
            indices.Add(child, indices.Count);
        return indices;
    }

    public string Name(int node) => JsonStrings.Unescape(Text.AsSpan(Nodes[node].NameStart + 1, Nodes[node].NameLength - 2));

    public ReadOnlySpan<char> TextOf(int node) => Text.AsSpan(Nodes[node].Start, Nodes[node].End - Nodes[node].Start);

    public JsonSlice Slice(int node) => new(Text, Nodes[node].Start, Nodes[node].End - Nodes[node].Start);
}
