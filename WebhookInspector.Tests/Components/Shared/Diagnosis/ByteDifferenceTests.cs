using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Components.Shared.Diagnosis;

namespace WebhookInspector.Tests.Components.Shared.Diagnosis;

public class ByteDifferenceTests
{
    private static byte[] Without(byte[] bytes, IReadOnlyList<Range> ranges) =>
        [.. bytes.Where((_, i) => !ranges.Any(r => i >= r.Start.Value && i < r.End.Value))];

    [Fact]
    public void InsertedSpaces_EachOne_IsMarkedApart()
    {
        var difference = DifferingRanges.Between("""{"a":1,"b":2}"""u8, """{"a": 1, "b": 2}"""u8);

        difference.Left.ShouldBeEmpty();
        difference.Right.ShouldBe([5..6, 8..9, 13..14]);
        difference.First.ShouldBe(5);
    }

    [Fact]
    public void Equal_Contents_HaveNoMarks() =>
        DifferingRanges.Between("abc"u8, "abc"u8).ShouldSatisfyAllConditions(d => d.Left.ShouldBeEmpty(), d => d.Right.ShouldBeEmpty());

    [Fact]
    public void VeryLong_Differences_AreMarkedAsOne() =>
        DifferingRanges.Between(new byte[10_000], Enumerable.Repeat((byte)1, 10_000).ToArray()).Left.ShouldBe([0..10_000]);

    [Fact]
    public void AnyTwo_WithoutTheirMarks_AreTheSame() =>
        Prop.ForAll<byte[], byte[]>(
                (left, right) =>
                {
                    var difference = DifferingRanges.Between(left, right);

                    Without(left, difference.Left).ShouldBe(Without(right, difference.Right));
                }
            )
            .QuickCheckThrowOnFailure();
}
