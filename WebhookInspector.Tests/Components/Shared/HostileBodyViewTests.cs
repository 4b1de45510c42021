using System.Text;
using WebhookInspector.Components.Shared.Body;

namespace WebhookInspector.Tests.Components.Shared;

public class HostileBodyViewTests
{
    [Fact]
    public void Forms_HundredThousandLevels_AreRead()
    {
        var model = Json(new string('[', 100_000) + new string(']', 100_000));
        model.Tree.Press(model.Tree.Rows[^1]);

        (model.View, model.Lines.Count).ShouldBe((BodyViewKind.Pretty, 500));
        model.Tree.Rows.Count.ShouldBeLessThan(JsonTreeModel.MaxRows);
    }

    [Fact]
    public void Tree_MillionKeys_ShowsAStep() =>
        Json("{" + string.Join(',', Enumerable.Range(0, 1_000_000).Select(i => $"\"k{i}\":{i}")) + "}").Tree.Rows.Count.ShouldBe(102);

    [Fact]
    public void Raw_ShownOnAndOn_NeverHoldsMoreThanAWindow()
    {
        var model = new BodyModel(Encoding.ASCII.GetBytes(new string('x', 2_000_000)), "text/plain");
        var longest = 0;
        while (model.HasMore)
        {
            model.ShowMore();
            longest = Math.Max(longest, model.Raw.Length);
        }

        longest.ShouldBe(8 * 32 * 1024);
        model.HasBefore.ShouldBeTrue();
    }

    [Fact]
    public void Tree_EverythingOpened_StopsAtTheMostRows()
    {
        var tree = Json("[" + string.Join(',', Enumerable.Repeat("1", 5000)) + "]").Tree;
        while (tree.Rows[^1].IsRest)
            tree.Press(tree.Rows[^1]);

        tree.Rows.Count.ShouldBe(JsonTreeModel.MaxRows);
        tree.IsFull.ShouldBeTrue();
    }

    private static BodyModel Json(string text) => new(Encoding.UTF8.GetBytes(text), "application/json");
}
