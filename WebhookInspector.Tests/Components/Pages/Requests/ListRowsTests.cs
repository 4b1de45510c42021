using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Components.Pages.Requests;

namespace WebhookInspector.Tests.Components.Pages.Requests;

public sealed class ListRowsTests
{
    private readonly ListRows rows = new();

    [Fact]
    public void Follow_OneNewAtTheTop_KeepsTheRowsOfTheOthers()
    {
        var before = rows.Follow([4, 3, 2, 1]);

        var after = rows.Follow([5, 4, 3, 2]);

        after.Skip(1).ShouldBe(before.Take(3));
        before.ShouldNotContain(after[0]);
    }

    [Fact]
    public void Follow_MostlyNew_WritesOverTheRowsThatAreThere()
    {
        var before = rows.Follow([4, 3, 2, 1]);

        var after = rows.Follow([7, 6, 5, 4]);

        after.ShouldBe(before);
    }

    [Fact]
    public void Follow_MostlyNewAndMoreOfThem_AddsRows()
    {
        var before = rows.Follow([2, 1]);

        var after = rows.Follow([8, 7, 6, 5]);

        after.Take(2).ShouldBe(before);
        after.Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void Follow_CalmAgainAfterABurst_KeepsTheRows()
    {
        rows.Follow([4, 3, 2, 1]);
        var burst = rows.Follow([8, 7, 6, 5]);

        rows.Follow([9, 8, 7, 6]).Skip(1).ShouldBe(burst.Take(3));
    }

    [Fact]
    public void Follow_AnyLists_NeverGivesOneRowTwice() =>
        Prop.ForAll<byte[][]>(lists =>
            {
                var any = new ListRows();
                return lists
                    .Select(list => list.Distinct().Select(b => (long)b).ToArray())
                    .All(sequences => any.Follow(sequences).Distinct().Count() == sequences.Length);
            })
            .QuickCheckThrowOnFailure();
}
