using System.Globalization;
using Microsoft.Extensions.Options;
using WebhookInspector.Endpoints;
using WebhookInspector.Storage;

namespace WebhookInspector.Hover.Simulator;

/// <summary>Gives the rest of the program access to the simulated Hover: its address, its controls, and events on demand.</summary>
internal sealed class HoverSimulator(
    IOptions<SimulatorOptions> options,
    BoundAddress bound,
    SimulatorState state,
    SimulatedMessages messages,
    SimulatedDeliveries deliveries,
    SimulatorControlStore switchboard
)
{
    public const string Path = "/simulators/hover";

    /// <summary>
    /// An access token of the simulator, which accepts any token but <see cref="ExpiredToken"/> and <see cref="WrongToken"/>.
    /// </summary>
    public const string AnyToken = "simulated-access-token";

    public const string ExpiredToken = "expired";

    public const string WrongToken = "wrong";

    public bool IsOn => options.Value.IsOn;

    /// <summary>The base URL in place of <c>https://hover.to</c>: the bound address, so that no proxy is used.</summary>
    public string ApiBaseUrl => bound.Url + Path;

    public IReadOnlyList<SimulatedAlternative> Forms => messages.Forms;

    public IReadOnlyList<string> EventTypes => messages.EventTypes;

    /// <exception cref="SettingRefusedException">A control has a value that is not allowed.</exception>
    public SimulatorControls Controls
    {
        get => switchboard.Controls;
        set =>
            switchboard.Controls = value.Fault(Forms) is { } fault
                ? throw new SettingRefusedException(
                    fault[..fault.IndexOf(' ', StringComparison.Ordinal)].TrimEnd(':'),
                    fault[(fault.IndexOf(' ', StringComparison.Ordinal) + 1)..]
                )
                : value;
    }

    /// <summary>Deletes every webhook of this URL.</summary>
    public void Forget(string url) =>
        state.Change<bool>(o =>
            o.Webhooks.Any(w => w.Url == url) ? (o with { Webhooks = [.. o.Webhooks.Where(w => w.Url != url)] }, true) : (o, false)
        );

    /// <summary>Sends events to a verified webhook and waits for the answers.</summary>
    /// <param name="eventType">The event type; null sends each documented one.</param>
    /// <param name="form">The signature alternative; null uses the controls.</param>
    /// <exception cref="SettingRefusedException">There is no such webhook, event or alternative, or it is not verified.</exception>
    public async Task<IReadOnlyList<SimulatedEvent>> SendAsync(
        long webhookId,
        string? eventType,
        SimulatedAlternative? form,
        CancellationToken ct
    )
    {
        var chosen = form ?? Controls.Form;
        var id = webhookId.ToString(CultureInfo.InvariantCulture);
        var webhook = state.Organisation.Find(webhookId) ?? throw new SettingRefusedException("webhookId", $"there is no webhook {id}.");
        if (webhook.VerifiedAt is null)
        {
            throw new SettingRefusedException("webhookId", $"webhook {id} is not verified: Hover sends no events before that.");
        }

        var sent = new List<SimulatedEvent>();
        foreach (var type in eventType is null ? EventTypes : [eventType])
        {
            var delivery = await deliveries.SendAsync(webhook, url => messages.Event(webhook, type, chosen, url), ct);
            sent.Add(new SimulatedEvent(type, chosen, delivery?.Status, delivery?.RequestId));
        }

        return sent;
    }
}
