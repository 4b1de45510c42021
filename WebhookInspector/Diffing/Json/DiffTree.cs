using WebhookInspector.Requests.Json;

namespace WebhookInspector.Diffing.Json;

/// <summary>
/// A parsed JSON text whose values are hashed, and marked when they are ignored. A flat list, so that depth uses no stack.
/// </summary>
/// <param name="WholeHash">The hash of the whole value, ignored parts included.</param>
internal sealed record DiffTree(string Text, List<ComparedNode> Nodes, ulong WholeHash)
{
    public ComparedNode this[int node] => Nodes[node];

    /// <summary>Returns the children that are not ignored.</summary>
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

    /// <summary>Returns the indices of array items in the text, counting ignored ones.</summary>
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
