using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace WebhookInspector.E2E.Hostile;

/// <summary>
/// Hears whether anything captured acted in a browser: called the function, opened a dialog, asked another host, or became an element of a
/// page.
/// </summary>
internal sealed class Canary
{
    /// <summary>What must not be in a page of ours, whoever put it there.</summary>
    private const string Foreign = """
        () => [...document.querySelectorAll(["[data-canary]", "iframe:not([src='/body-editor'])", "object", "embed", "[formaction]",
              "[href^='javascript:' i]", "[src^='javascript:' i]", "[href^='data:']", "meta[http-equiv=refresh]", "base:not([href='/'])"]
              .join())]
            .concat([...document.querySelectorAll("script:not([src])")].filter(s => s.type !== "importmap"))
            .map(e => e.outerHTML.slice(0, 200))
        """;

    private readonly ConcurrentQueue<string> fired = [];
    private readonly ConcurrentQueue<(Uri Url, Dictionary<string, string> Headers)> answers = [];

    public IEnumerable<string> Fired => fired;

    public static async Task<Canary> PutIntoAsync(params IPage[] windows)
    {
        var canary = new Canary();
        foreach (var window in windows)
            await canary.PutIntoAsync(window.Context);
        return canary;
    }

    public async Task ShouldBeSilentAsync(IPage page, string where)
    {
        (await page.EvaluateAsync<string[]>(Foreign)).ShouldBeEmpty($"{where}: became an element of {page.Url}");
        fired.ShouldBeEmpty($"{where}: at {page.Url}");
    }

    /// <summary>Of every answer of the program, its headers: scripts of its own files alone, no frame, no guessing of types.</summary>
    public void ShouldHaveBeenProtected(Uri program)
    {
        var own = answers.Where(a => a.Url.Authority == program.Authority).ToList();
        own.ShouldNotBeEmpty();
        foreach (var (url, headers) in own)
        {
            var policy = headers.GetValueOrDefault("content-security-policy", "");
            headers.GetValueOrDefault("x-content-type-options").ShouldBe("nosniff", url.ToString());
            if (url.AbsolutePath.StartsWith("/hooks/", StringComparison.Ordinal))
            {
                policy.ShouldBe("sandbox", url.ToString());
                continue;
            }

            // The editor of bodies stands in a frame of its own, which our own pages alone may show.
            var framed = url.AbsolutePath == "/body-editor";
            headers.GetValueOrDefault("x-frame-options").ShouldBe(framed ? "SAMEORIGIN" : "DENY", url.ToString());
            headers.GetValueOrDefault("referrer-policy").ShouldBe("same-origin", url.ToString());
            if (policy != "sandbox; default-src 'none'")
                policy.ShouldContainAll(
                    url,
                    "default-src 'self'",
                    "script-src 'self'",
                    "object-src 'none'",
                    "base-uri 'self'",
                    framed ? "frame-ancestors 'self'" : "frame-ancestors 'none'"
                );
        }
    }

    private async Task PutIntoAsync(IBrowserContext window)
    {
        await window.ExposeFunctionAsync("canary", (string by) => fired.Enqueue($"called: {by}"));
        window.Dialog += (_, dialog) =>
        {
            fired.Enqueue($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        window.Request += (_, request) =>
        {
            if (new Uri(request.Url).Host == Payloads.Host)
                fired.Enqueue($"asked: {request.Url}");
        };
        window.Response += (_, response) => answers.Enqueue((new Uri(response.Url), response.Headers));
    }
}

file static class Policies
{
    /// <summary>Whole directives: nothing more is allowed in them.</summary>
    public static void ShouldContainAll(this string policy, Uri url, params string[] directives) =>
        directives.Except(policy.Split(';', StringSplitOptions.TrimEntries)).ShouldBeEmpty($"{url}: {policy}");
}
