using WebhookInspector.Guide;

namespace WebhookInspector.Tests.Guide;

public sealed class GuideSearchTests
{
    private static readonly GuideLibrary Library = new([
        ("README.md", "# Guide\n\n## Use\n\n- [B](b.md)\n- [A](a.md)\n"),
        ("a.md", "# Replay\n\nSends a request.\n\n## Targets\n\nA target is an address. Redirects are not followed."),
        ("b.md", "# Inspect\n\nThe replay of a request.\n\n## Other\n\nNothing of it."),
    ]);

    [Fact]
    public void Find_WordInATitle_ComesBeforeOneInAText() =>
        GuideSearch.Find(Library, "replay").Select(match => match.Page.Path).ShouldBe(["a", "b"]);

    [Fact]
    public void Find_SeveralWords_NeedsEachInOneSection()
    {
        GuideSearch.Find(Library, "TARGET redirects").ShouldHaveSingleItem().Title.ShouldBe("Replay: Targets");
        GuideSearch.Find(Library, "target nothing").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Find_NoWord_FindsNothing(string? query) => GuideSearch.Find(Library, query).ShouldBeEmpty();

    [Fact]
    public void Find_Excerpt_MarksTheWords() =>
        GuideSearch
            .Find(Library, "redirects")
            .ShouldHaveSingleItem()
            .Excerpt.Where(part => part.IsMatch)
            .ShouldHaveSingleItem()
            .Text.ShouldBe("Redirects");

    [Fact]
    public void Excerpt_LongText_IsCutAroundTheFirstMatch()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 200)) + " needle " + string.Join(' ', Enumerable.Repeat("word", 200));

        var excerpt = Excerpt.Of(text, ["needle"]);

        excerpt[0].Text.ShouldBe("… ");
        excerpt[^1].Text.ShouldBe(" …");
        excerpt.ShouldContain(new ExcerptPart("needle", true));
        excerpt.Sum(part => part.Text.Length).ShouldBeLessThan(200);
    }

    [Fact]
    public void Groups_AreThoseOfTheFirstPageInItsOrder()
    {
        var group = Library.Groups.ShouldHaveSingleItem();
        group.Name.ShouldBe("Use");
        group.Pages.Select(page => page.Path).ShouldBe(["b", "a"]);
        Library.Pages.Select(page => page.Path).ShouldBe(["", "b", "a"]);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("/a/")]
    public void FindPage_WrittenOtherwise_IsFound(string path) => Library.Find(path).ShouldNotBeNull().Title.ShouldBe("Replay");
}
