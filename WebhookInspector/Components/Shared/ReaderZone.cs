using Microsoft.JSInterop;

namespace WebhookInspector.Components.Shared;

/// <summary>The time zone of the reader of a page, as the browser says; UTC until it is known.</summary>
internal sealed class ReaderZone
{
    public TimeZoneInfo Current { get; private set; } = TimeZoneInfo.Utc;

    private bool isKnown;

    /// <summary>Asks the browser, once for each circuit.</summary>
    /// <returns>True when the zone is another one than before.</returns>
    public async Task<bool> AskAsync(IJSRuntime js, CancellationToken ct)
    {
        if (isKnown)
            return false;
        await using var script = new ScriptModule(js, "/js/time-zone.js");
        var name = await script.InvokeAsync<string>("name", ct);
        isKnown = true;
        // A zone that this machine does not know is read as UTC, as the text beside the list says.
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) || zone.HasSameRules(Current))
            return false;
        Current = zone;
        return true;
    }
}
