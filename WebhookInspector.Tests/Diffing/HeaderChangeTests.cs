using WebhookInspector.Diffing;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Diffing;

public class HeaderChangeTests
{
    [Fact]
    public void Headers_InOtherOrderAndCase_AreTheSame() =>
        Between([new("A", "1"), new("B", "2")], [new("b", "2"), new("a", "1")]).ShouldBeEmpty();

    [Fact]
    public void Headers_OfEachChange_AreNamed() =>
        Between([new("A", "1"), new("B", "2")], [new("b", "3"), new("C", "4")])
            .ShouldBe(
                [new("A", ChangeKind.Removed, "1", null), new("b", ChangeKind.Changed, "2", "3"), new("C", ChangeKind.Added, null, "4")],
                ignoreOrder: true
            );

    [Fact]
    public void RepeatedName_ValueByValue_IsCompared() =>
        Between([new("A", "1"), new("A", "2")], [new("A", "2"), new("A", "3"), new("A", "4")])
            .ShouldBe([new("A", ChangeKind.Changed, "1", "3"), new("A", ChangeKind.Added, null, "4")]);

    [Fact]
    public void Value_InOtherCase_IsAnother() => Between([new("A", "x")], [new("A", "X")]).Count.ShouldBe(1);

    [Fact]
    public void Header_HiddenOnOneSide_IsMarked() =>
        HeaderChange
            .Between(Side([new("a", "1")]) with { HiddenHeaders = ["A"] }, Side([new("a", "2"), new("b", "3")]))
            .Select(c => (c.Name, c.IsHidden))
            .ShouldBe([("a", true), ("b", false)]);

    private static IReadOnlyList<HeaderChange> Between(IReadOnlyList<Header> left, IReadOnlyList<Header> right) =>
        HeaderChange.Between(Side(left), Side(right));

    private static DiffSide Side(IReadOnlyList<Header> headers) => new("POST", "/", headers, ReadOnlyMemory<byte>.Empty);
}
