using System.Text;
using Microsoft.Extensions.Options;
using WebhookInspector.Access;
using WebhookInspector.Endpoints;

namespace WebhookInspector.Hosting;

/// <summary>What the person who started the program at a terminal reads first: the address of the pages, and the capture URLs.</summary>
/// <remarks>
/// A capture URL holds its token, so it is written neither to the log nor to an output that somebody collects, and not in Team mode, where
/// the terminal is the administrator's alone but the endpoints are not.
/// </remarks>
internal static class Welcome
{
    /// <summary>A terminal shows some 24 lines.</summary>
    private const int MaxUrls = 12;

    public static async Task ShowAsync(IServiceProvider services)
    {
        if (Console.IsOutputRedirected || services.GetRequiredService<IOptions<AccessOptions>>().Value.IsTeam)
            return;
        var urls = services.GetRequiredService<CaptureUrls>();
        var endpoints = services.GetRequiredService<EndpointDirectory>().All.Select(e => e.Endpoint).OrderBy(e => e.CreatedAt);
        await Console.Out.WriteAsync(
            Text(services.GetRequiredService<BoundAddress>().Url, [.. endpoints.Select(e => (e.Name, urls.For(e)))])
        );
    }

    /// <param name="pages">Where the pages are.</param>
    /// <param name="endpoints">Names and capture URLs, in the order in which they are shown.</param>
    public static string Text(string pages, IReadOnlyList<(string Name, string Url)> endpoints)
    {
        var text = new StringBuilder().Append('\n').Append("Webhook Inspector is at ").Append(pages).Append('\n');
        if (endpoints.Count > 0)
            text.Append("Give a provider its capture URL:\n");
        var shown = endpoints.Take(MaxUrls).ToList();
        var width = shown.Select(e => e.Name.Length).DefaultIfEmpty().Max();
        foreach (var (name, url) in shown)
            text.Append("  ").Append(name.PadRight(width)).Append("  ").Append(url).Append('\n');
        if (endpoints.Count > shown.Count)
            text.Append("  and ").Append(endpoints.Count - shown.Count).Append(" more at ").Append(pages).Append("/endpoints\n");
        return text.Append("Press Ctrl+C to stop it.\n\n").ToString();
    }
}
