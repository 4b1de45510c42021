using System.Globalization;

namespace WebhookInspector.Requests.Json;

/// <summary>
/// One value of valid JSON. Its children are read from the text on demand, one step at a time, so size and depth cost nothing in
/// advance.
/// </summary>
public sealed class JsonTreeNode
{
    public const int Step = 100;

    private readonly string text;
    private readonly List<JsonTreeNode> children = [];
    private int next;

    private JsonTreeNode(string text, JsonTreeNode? parent, JsonToken? name, int index, JsonValueSpan span) =>
        (this.text, Parent, Name, Index, Span, next) = (text, parent, name, index, span, span.Start + 1);

    public JsonTreeNode? Parent { get; }

    /// <summary>The member's name as written, in quotes; null for an array item and for the root.</summary>
    public JsonToken? Name { get; }

    /// <summary>The position among its siblings, starting at 0.</summary>
    public int Index { get; }

    public JsonValueSpan Span { get; }

    public int Depth { get; private init; }

    public bool IsContainer => Span.Kind is JsonTokenKind.BeginObject or JsonTokenKind.BeginArray;

    public bool IsOpen { get; private set; }

    /// <summary>The children read so far.</summary>
    public IReadOnlyList<JsonTreeNode> Children => children;

    public int Unread => Span.Count - children.Count;

    /// <param name="text">The text, which must be valid JSON.</param>
    public static JsonTreeNode Root(string text)
    {
        var start = JsonValueSpan.SkipSpace(text, 0);
        return new JsonTreeNode(text, null, null, 0, JsonValueSpan.Read(text, start));
    }

    /// <summary>Returns the start of the value, exactly as in the text.</summary>
    public string Written(int most) => text.Substring(Span.Start, Math.Min(most, Span.Length));

    public string? NameWritten(int most) => Name is { } name ? text.Substring(name.Start, Math.Min(most, name.Length)) : null;

    public void Toggle()
    {
        if (!IsContainer)
            return;
        IsOpen = !IsOpen;
        if (IsOpen && children.Count == 0)
            ReadMore();
    }

    /// <summary>Reads up to <see cref="Step"/> more children.</summary>
    public void ReadMore()
    {
        var end = Math.Min(Span.Count, children.Count + Step);
        while (children.Count < end)
        {
            JsonToken? name = null;
            var at = JsonValueSpan.SkipSpace(text, next);
            if (Span.Kind == JsonTokenKind.BeginObject)
            {
                name = JsonScanner.Next(text, at) with { Kind = JsonTokenKind.Name };
                at = JsonValueSpan.SkipSpace(text, name.Value.End);
                at = JsonValueSpan.SkipSpace(text, at + 1);
            }

            var child = new JsonTreeNode(text, this, name, children.Count, JsonValueSpan.Read(text, at)) { Depth = Depth + 1 };
            children.Add(child);

            // After the comma, or after the end of the container, where nothing more is read.
            next = JsonValueSpan.SkipSpace(text, child.Span.End) + 1;
        }
    }

    /// <summary>The name without quotes and escapes; null when <see cref="Name"/> is null.</summary>
    public string? NameText => Name is { } name ? JsonStrings.Unescape(name.In(text)[1..^1]) : null;

    /// <summary>The nodes from the root's child down to this node.</summary>
    public IReadOnlyList<JsonTreeNode> Path
    {
        get
        {
            var path = new Stack<JsonTreeNode>();
            for (var node = this; node.Parent is not null; node = node.Parent)
                path.Push(node);
            return [.. path];
        }
    }

    /// <summary>The JSON Pointer (RFC 6901). Members with the same name have the same pointer.</summary>
    public string Pointer =>
        string.Concat(
            Path.Select(n => "/" + (n.NameText is { } name ? JsonPointer.Escape(name) : n.Index.ToString(CultureInfo.InvariantCulture)))
        );
}
