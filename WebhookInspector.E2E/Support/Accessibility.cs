using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace WebhookInspector.E2E.Support;

/// <summary>What axe finds on a page as it stands.</summary>
internal static class Accessibility
{
    private static readonly string[] Counted = ["moderate", "serious", "critical"];

    /// <returns>One line a finding: rule, what it means, and the elements concerned.</returns>
    public static async Task<IReadOnlyList<string>> FindingsAsync(this IPage page)
    {
        var result = await page.RunAxe();
        return [.. result.Violations.Where(rule => Counted.Contains(rule.Impact)).Select(Describe)];
    }

    /// <summary>Waits for what fades or slides: half seen, a text has less contrast than it will have.</summary>
    public static Task SettleAsync(this IPage page) =>
        page.EvaluateAsync(
            "async () => { await new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r))); await "
                + "Promise.all(document.getAnimations().filter(a => a.effect?.getComputedTiming().iterations !== Infinity).map(a => "
                + "a.finished.catch(() => {}))); }"
        );

    private static string Describe(AxeResultItem rule) =>
        $"{rule.Id}: {rule.Help}\n"
        + string.Join(
            '\n',
            rule.Nodes.Select(node => $"    {node.Html}\n        {string.Join("; ", node.Any.Select(check => check.Message))}")
        );
}
