using System.Text;
using WebhookInspector.Components.Pages.Replays;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Tests.Components.Pages.Replays;

public sealed class HeaderEditingTests
{
    private static readonly Header[] Captured =
    [
        new("Host", "a.example"),
        new("X-A", "1"),
        new("X-A", "2"),
        new("X-B", "b"),
        new("Content-Length", "3"),
    ];

    [Fact]
    public void Text_OfTheConnection_IsLeftOut() => HeaderEditing.Text(Captured).ShouldBe("X-A: 1\nX-A: 2\nX-B: b\n");

    [Fact]
    public void Changes_Untouched_AreNone() => Changes("X-A: 1\nX-A: 2\nX-B: b\n").ShouldBeEmpty();

    [Fact]
    public void Changes_OneOfARepeatedName_NamesEveryLineOfIt() =>
        Changes("X-A: 1\nX-A: 3\nX-B: b\n").ShouldBe([new HeaderEdit("X-A", "1"), new HeaderEdit("X-A", "3")]);

    [Fact]
    public void Changes_ALineTakenAway_IsANull() => Changes("X-A: 1\nX-A: 2\n").ShouldBe([new HeaderEdit("X-B", null)]);

    [Fact]
    public void Changes_ALineMore_IsAdded() => Changes("X-A: 1\nX-A: 2\nX-B: b\nX-C: c\n").ShouldBe([new HeaderEdit("X-C", "c")]);

    [Fact]
    public void Changes_BytesThatAreNoText_AreUnchanged()
    {
        var shown = HeaderEditing.Text([new Header("X-Raw", "\u00ff\u00fe")]);

        HeaderEditing.Changes(shown, Encoding.UTF8.GetBytes(shown), out _)!.ShouldBeEmpty();
    }

    [Fact]
    public void Changes_NoHeader_SaysWhichLine()
    {
        HeaderEditing.Changes("X-A: 1\n", "X-A: 1\nnonsense\n"u8, out var fault).ShouldBeNull();

        fault!.Line.ShouldBe(2);
    }

    private static IReadOnlyList<HeaderEdit> Changes(string typed) =>
        HeaderEditing.Changes(HeaderEditing.Text(Captured), Encoding.UTF8.GetBytes(typed), out _)!;
}
