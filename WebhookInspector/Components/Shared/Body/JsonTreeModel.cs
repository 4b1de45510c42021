using WebhookInspector.Requests.Json;

namespace WebhookInspector.Components.Shared.Body;

/// <summary>The state of the tree: open branches and the selected value.</summary>
public sealed class JsonTreeModel
{
    public const int MaxRows = 2000;
    private const int OpenAtFirst = 60,
        SmallBranch = 20;

    public JsonTreeModel(string json)
    {
        Root = JsonTreeNode.Root(json);
        Selected = Root;
        OpenSmallOnes();
        Rows = Visible();
    }

    public JsonTreeNode Root { get; }

    public JsonTreeNode Selected { get; private set; }

    /// <summary>At most <see cref="MaxRows"/> rows.</summary>
    public IReadOnlyList<TreeRow> Rows { get; private set; }

    public bool IsFull => Rows.Count == MaxRows;

    public void Press(TreeRow row)
    {
        if (row.IsRest)
        {
            row.Node.ReadMore();
        }
        else
        {
            row.Node.Toggle();
            Selected = row.Node;
        }

        Rows = Visible();
    }

    private void OpenSmallOnes()
    {
        Root.Toggle();
        var opened = Root.Children.Count;
        var waiting = new Queue<JsonTreeNode>(Root.Children);
        while (waiting.TryDequeue(out var node) && opened < OpenAtFirst)
        {
            if (!node.IsContainer || node.Span.Count is 0 or > SmallBranch)
                continue;
            node.Toggle();
            opened += node.Children.Count;
            foreach (var child in node.Children)
                waiting.Enqueue(child);
        }
    }

    private List<TreeRow> Visible()
    {
        var rows = new List<TreeRow>();
        var waiting = new Stack<TreeRow>([new TreeRow(Root, false)]);
        while (rows.Count < MaxRows && waiting.TryPop(out var row))
        {
            rows.Add(row);
            if (row.IsRest || !row.Node.IsOpen)
                continue;
            if (row.Node.Unread > 0)
                waiting.Push(new TreeRow(row.Node, true));
            for (var i = row.Node.Children.Count - 1; i >= 0; i--)
                waiting.Push(new TreeRow(row.Node.Children[i], false));
        }

        return rows;
    }
}
