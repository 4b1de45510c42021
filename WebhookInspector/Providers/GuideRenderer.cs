using System.Net;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace WebhookInspector.Providers;

/// <summary>Renders a provider's guide to HTML. Raw HTML in the Markdown is shown as text.</summary>
public static class GuideRenderer
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <param name="values">The values by placeholder name: the value of "captureUrl" replaces <c>{captureUrl}</c>.</param>
    public static string Render(ProviderDefinition definition, IReadOnlyDictionary<string, string> values)
    {
        var document = Markdown.Parse(definition.Guide, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => !IsWebAddress(link.Url)))
            link.Url = "";
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsWebAddress(link.Url)).ToArray())
            link.ReplaceBy(new LiteralInline(link.Url));
        var html = document.ToHtml(Pipeline);
        // Values are inserted after rendering, encoded for both text and attributes, so Markdown in them is never interpreted.
        foreach (var (name, value) in values)
            html = html.Replace($"{{{name}}}", WebUtility.HtmlEncode(value), StringComparison.Ordinal);
        return html;
    }

    private static bool IsWebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "https" or "http" or "mailto";
}
