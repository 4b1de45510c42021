using WebhookInspector.Signatures;

namespace WebhookInspector.Hover.Simulator;

/// <summary>Sends codes and events to registered webhooks, and records failures as Hover's <c>last_error</c>.</summary>
internal sealed class SimulatedDeliveries(
    SimulatorState state,
    SimulatedMessages messages,
    SimulatedSender sender,
    SimulatorControlStore switchboard,
    TimeProvider time
)
{
    /// <summary>Sends the code, as often and as late as the controls say.</summary>
    internal async Task SendCodeAsync(long id, CodeDelivery how, CancellationToken ct)
    {
        if (how == CodeDelivery.Late)
        {
            await Task.Delay(TimeSpan.FromSeconds(switchboard.Controls.CodeDelaySeconds), time, ct);
        }

        for (var copies = how == CodeDelivery.Twice ? 2 : 1; copies > 0; copies--)
        {
            if (state.Organisation.Find(id) is { } webhook)
            {
                await SendAsync(webhook, url => messages.Code(webhook, switchboard.Controls.Form, url), ct);
            }
        }
    }

    /// <summary>Sends every documented event once.</summary>
    internal async Task SendEventsAsync(long id, CancellationToken ct)
    {
        foreach (var eventType in messages.EventTypes)
        {
            if (state.Organisation.Find(id) is { VerifiedAt: not null } webhook)
            {
                await SendAsync(webhook, url => messages.Event(webhook, eventType, switchboard.Controls.Form, url), ct);
            }
        }
    }

    /// <returns>Null when it could not be sent.</returns>
    internal async Task<SimulatedDelivery?> SendAsync(SimulatedWebhook webhook, Func<string, SignedMessage> write, CancellationToken ct)
    {
        try
        {
            var delivery = await sender.SendAsync(webhook.Url, write, ct);
            Keep(webhook.Id, delivery.Status is >= 200 and < 300 ? null : $"The URL answered {delivery.Status}.");
            return delivery;
        }
        catch (HttpRequestException e)
        {
            Keep(webhook.Id, $"The URL could not be reached: {e.Message}");
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            Keep(webhook.Id, "The URL did not answer in time.");
        }

        return null;
    }

    private void Keep(long id, string? error) =>
        state.Change<bool>(o =>
            o.Find(id) is { } webhook && webhook.LastError != error
                ? (o.With(webhook with { LastError = error, UpdatedAt = time.GetUtcNow() }), true)
                : (o, false)
        );
}
