using System.Net;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace WebhookInspector.Providers;

/// <summary>Renders a provider's guide to HTML. Raw HTML in the Markdown shows as text.</summary>
public static class GuideRenderer
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <param name="values">By placeholder: the value of "captureUrl" stands where the guide says <c>{captureUrl}</c>.</param>
    public static string Render(ProviderDefinition definition, IReadOnlyDictionary<string, string> values)
    {
        var document = Markdown.Parse(definition.Guide, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => !IsWebAddress(link.Url)))
            link.Url = "";
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsWebAddress(link.Url)).ToArray())
            link.ReplaceBy(new LiteralInline(link.Url));
        var html = document.ToHtml(Pipeline);
        // Values go in after rendering, encoded for text and attributes alike: no Markdown of theirs is ever read.
        foreach (var (name, value) in values)
            html = html.Replace($"{{{name}}}", WebUtility.HtmlEncode(value), StringComparison.Ordinal);
        return html;
    }

    private static bool IsWebAddress(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "https" or "http" or "mailto";
}
