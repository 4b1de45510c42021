using WebhookInspector.Diffing;

namespace WebhookInspector.Tests.Diffing;

public class HeaderChangeTests
{
    [Fact]
    public void Headers_InOtherOrderAndCase_AreTheSame() =>
        HeaderChange.Between([new("A", "1"), new("B", "2")], [new("b", "2"), new("a", "1")]).ShouldBeEmpty();

    [Fact]
    public void Headers_OfEachChange_AreNamed() =>
        HeaderChange
            .Between([new("A", "1"), new("B", "2")], [new("b", "3"), new("C", "4")])
            .ShouldBe(
                [new("A", ChangeKind.Removed, "1", null), new("b", ChangeKind.Changed, "2", "3"), new("C", ChangeKind.Added, null, "4")],
                ignoreOrder: true
            );

    [Fact]
    public void RepeatedName_ValueByValue_IsCompared() =>
        HeaderChange
            .Between([new("A", "1"), new("A", "2")], [new("A", "2"), new("A", "3"), new("A", "4")])
            .ShouldBe([new("A", ChangeKind.Changed, "1", "3"), new("A", ChangeKind.Added, null, "4")]);

    [Fact]
    public void Value_InOtherCase_IsAnother() => HeaderChange.Between([new("A", "x")], [new("A", "X")]).Count.ShouldBe(1);
}
