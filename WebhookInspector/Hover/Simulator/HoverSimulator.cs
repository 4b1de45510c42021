using System.Globalization;
using Microsoft.Extensions.Options;
using WebhookInspector.Endpoints;
using WebhookInspector.Storage;

namespace WebhookInspector.Hover.Simulator;

/// <summary>The simulated Hover, for the rest of the program: where it is, what it is to do wrong, and events at will.</summary>
public sealed class HoverSimulator(
    IOptions<SimulatorOptions> options,
    BoundAddress bound,
    SimulatorState state,
    SimulatedMessages messages,
    SimulatedDeliveries deliveries,
    SimulatorControlStore switchboard
)
{
    public const string Path = "/simulators/hover";

    /// <summary>The simulator takes any access token but <see cref="ExpiredToken"/> and <see cref="WrongToken"/>.</summary>
    public const string AnyToken = "simulated-access-token";

    public const string ExpiredToken = "expired";

    public const string WrongToken = "wrong";

    public bool IsOn => options.Value.IsOn;

    /// <summary>What stands in place of <c>https://hover.to</c>: the bound address, so that no proxy is asked.</summary>
    public string ApiBaseUrl => bound.Url + Path;

    public IReadOnlyList<SimulatedForm> Forms => messages.Forms;

    public IReadOnlyList<string> EventTypes => messages.EventTypes;

    /// <exception cref="SettingRefusedException">When it is set to what is not allowed.</exception>
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

    /// <summary>Sends events to a verified webhook and waits for their answers.</summary>
    /// <param name="eventType">Null: each documented one.</param>
    /// <param name="form">Null: as the controls say.</param>
    /// <exception cref="SettingRefusedException">No such webhook, event or form, or the webhook is not verified.</exception>
    public async Task<IReadOnlyList<SimulatedEvent>> SendAsync(
        long webhookId,
        string? eventType,
        SimulatedForm? form,
        CancellationToken cancellationToken
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
            var delivery = await deliveries.SendAsync(webhook, url => messages.Event(webhook, type, chosen, url), cancellationToken);
            sent.Add(new SimulatedEvent(type, chosen, delivery?.Status, delivery?.RequestId));
        }

        return sent;
    }
}
