using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace WebhookInspector.E2E.Support;

/// <summary>What axe finds on a page as it stands.</summary>
internal static class Accessibility
{
    private static readonly string[] Serious = ["serious", "critical"];

    /// <returns>One line a finding: rule, what it means, and the elements concerned.</returns>
    public static async Task<IReadOnlyList<string>> SeriousFindingsAsync(this IPage page)
    {
        var result = await page.RunAxe();
        return [.. result.Violations.Where(rule => Serious.Contains(rule.Impact)).Select(Describe)];
    }

    private static string Describe(AxeResultItem rule) =>
        $"{rule.Id}: {rule.Help}\n" + string.Join('\n', rule.Nodes.Select(node => $"    {node.Html}\n        {string.Join("; ", node.Any.Select(check => check.Message))}"));
}
