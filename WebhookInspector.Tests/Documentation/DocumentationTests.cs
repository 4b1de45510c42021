using System.Text.RegularExpressions;
using WebhookInspector.Guide;
using WebhookInspector.Tests.Architecture;

namespace WebhookInspector.Tests.Documentation;

/// <summary>The texts of the repository: their links, and the help links of the pages.</summary>
public sealed partial class DocumentationTests
{
    private const int MaxReadmeLines = 150;

    private static readonly GuideLibrary Shipped = GuideLibrary.Load();

    public static TheoryData<string> Files =>
        [
            .. Directory.EnumerateFiles(SourceTree.Root, "*.md").Select(Path.GetFileName).OfType<string>(),
            .. SourceTree.Files("docs", ".md"),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Links_OfAFile_LeadSomewhere(string file)
    {
        var text = Code().Replace(string.Join('\n', SourceTree.Lines(file)), "");
        var links = Link().Matches(text).Concat(Source().Matches(text)).Select(match => match.Groups["url"].Value);

        links.Where(link => !GuideLinks.IsAbsolute(link)).Where(link => !Exists(file, link)).ShouldBeEmpty();
    }

    [Fact]
    public void Pages_OfTheGuide_AreShippedAndListed()
    {
        var files = SourceTree.Files("docs", ".md").Select(file => GuideLinks.PathOf(file["docs/".Length..]));

        Shipped.Pages.Select(page => page.Path).ShouldBe(files, ignoreOrder: true);
        var listed = Shipped.Groups.SelectMany(group => group.Pages).Append(Shipped.Find("")!);
        Shipped.Pages.Except(listed).Where(page => !page.Path.StartsWith("decisions/", StringComparison.Ordinal)).ShouldBeEmpty();
        var decisions = Shipped.Find("decisions").ShouldNotBeNull().Links.Select(link => link.Path);
        Shipped
            .Pages.Select(page => page.Path)
            .Where(path => path.StartsWith("decisions/", StringComparison.Ordinal))
            .Except(decisions)
            .ShouldBeEmpty();
    }

    [Fact]
    public void HelpLinks_OfThePages_LeadToSectionsOfTheGuide()
    {
        var links = SourceTree
            .Files("WebhookInspector/Components", ".razor")
            .SelectMany(file =>
                HelpLink().Matches(string.Join('\n', SourceTree.Lines(file))).Select(match => (file, Link: match.Groups["url"].Value))
            )
            .ToList();

        links.Count.ShouldBeGreaterThan(15);
        links.Where(link => !Exists("docs/README.md", WithExtension(link.Link))).ShouldBeEmpty();
    }

    [Fact]
    public void Readme_Always_IsShort() => SourceTree.Lines("README.md").Length.ShouldBeLessThan(MaxReadmeLines);

    private static string WithExtension(string link) => link.Split('#') is [var path, var anchor] ? $"{path}.md#{anchor}" : link + ".md";

    private static bool Exists(string from, string link)
    {
        var (target, anchor) = GuideLinks.Resolve(from, link);
        if (target is null || !Path.Exists(Path.Combine(SourceTree.Root, target)))
            return false;
        return anchor.Length == 0
            || GuideMarkdown
                .Read(target, string.Join('\n', SourceTree.Lines(target)))
                .Sections.Any(section => "#" + section.Anchor == anchor);
    }

    // Fenced blocks and code between backticks hold no links.
    [GeneratedRegex("^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<url>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("""src(set)?="(?<url>[^"]+)" """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Source();

    [GeneratedRegex(
        """(<PageHead[^>]*\sHelp|<HelpLink\sPage)="(?<url>[^"@]+)" """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex HelpLink();
}
