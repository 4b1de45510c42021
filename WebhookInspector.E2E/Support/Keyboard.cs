using Microsoft.Playwright;

namespace WebhookInspector.E2E.Support;

/// <summary>What a person without a mouse does.</summary>
internal static class Keyboard
{
    private const int TooFar = 150;

    /// <summary>Tab by Tab from where the focus is, as long as it takes; fails where the element cannot be reached so.</summary>
    public static async Task TabToAsync(this IPage page, ILocator target)
    {
        for (var presses = 0; presses < TooFar; presses++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        var name = await target.EvaluateAsync<string>("element => element.outerHTML");
        throw new InvalidOperationException($"{TooFar} times Tab did not reach {name}");
    }

    public static async Task PressOnAsync(this IPage page, ILocator target, string key)
    {
        await page.TabToAsync(target);
        await page.Keyboard.PressAsync(key);
    }
}
