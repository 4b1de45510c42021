using System.Text;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace WebhookInspector.Guide;

/// <summary>Reads a Markdown file of the guide: title, HTML, and the plain text of each section. Raw HTML in it is shown as text.</summary>
internal static class GuideMarkdown
{
    // Anchors as GitHub generates them, so that a link works in both places.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();

    /// <param name="file">The path below <c>docs/</c>.</param>
    public static GuidePage Read(string file, string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        var path = GuideLinks.PathOf(file);
        var title = path;
        if (document.OfType<HeadingBlock>().FirstOrDefault(block => block.Level == 1) is { } first)
        {
            title = TextOf(first);
            document.Remove(first);
        }

        // No script draws diagrams here, and the text beside each one says the same. GitHub shows them.
        foreach (var diagram in document.OfType<FencedCodeBlock>().Where(block => block.Info == "mermaid").ToArray())
            document.Remove(diagram);

        var sections = SectionsOf(document, title);
        var links = LinksOf(document, file, title);
        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            if (!link.IsImage && GuideLinks.Rewrite(file, link.Url ?? "") is { } url)
                link.Url = url;
            else
                link.ReplaceBy(new ContainerInline());
        }

        return new GuidePage(path, title, document.ToHtml(Pipeline), sections, links);
    }

    private static List<GuideSection> SectionsOf(MarkdownDocument document, string title)
    {
        var sections = new List<GuideSection>();
        var (heading, anchor, text) = (title, (string?)null, new StringBuilder());
        foreach (var block in document)
        {
            if (block is HeadingBlock next)
            {
                sections.Add(new GuideSection(heading, anchor, text.ToString().Trim()));
                (heading, anchor) = (TextOf(next), next.GetAttributes().Id);
                text.Clear();
            }
            else
            {
                text.Append(TextOf(block)).Append(' ');
            }
        }

        sections.Add(new GuideSection(heading, anchor, text.ToString().Trim()));
        return sections;
    }

    private static List<(string Heading, string Path)> LinksOf(MarkdownDocument document, string file, string title)
    {
        var links = new List<(string, string)>();
        var heading = title;
        foreach (var block in document)
        {
            heading = block is HeadingBlock next ? TextOf(next) : heading;
            foreach (var link in block.Descendants<LinkInline>().Where(link => !link.IsImage && !GuideLinks.IsAbsolute(link.Url ?? "")))
            {
                if (GuideLinks.Resolve(file, link.Url ?? "").File is { } target && target.EndsWith(".md", StringComparison.Ordinal))
                    links.Add((heading, GuideLinks.PathOf(target)));
            }
        }

        return links;
    }

    private static string TextOf(Block block) =>
        block switch
        {
            CodeBlock code => code.Lines.ToString(),
            LeafBlock { Inline: { } inline } => TextOf(inline),
            ContainerBlock container => string.Join(' ', container.Select(TextOf)),
            _ => "",
        };

    private static string TextOf(ContainerInline inline) =>
        string.Concat(
            inline
                .Descendants()
                .Select(part =>
                    part switch
                    {
                        LiteralInline literal => literal.Content.ToString(),
                        CodeInline code => code.Content,
                        AutolinkInline link => link.Url,
                        HtmlEntityInline entity => entity.Transcoded.ToString(),
                        LineBreakInline => " ",
                        _ => "",
                    }
                )
        );
}
