using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Storage;

namespace WebhookInspector.Hover.Simulator;

/// <summary>Writes and signs Hover's posts by Hover's own definition.</summary>
internal sealed class SimulatedMessages(ProviderCatalog catalog, TimeProvider time)
{
    private readonly ProviderDefinition hover = catalog.Find("hover")!;

    public IReadOnlyList<SimulatedAlternative> Forms { get; } = SimulatedAlternative.All(catalog.Find("hover")!.Scheme);

    /// <summary>Every documented event except the handshake.</summary>
    public IReadOnlyList<string> EventTypes { get; } =
    [.. catalog.Find("hover")!.Samples.Events.Where(e => !e.Handshake).Select(e => e.Type).Distinct()];

    /// <remarks>Hover does not document whether the code is signed; a third party saw every delivery signed.</remarks>
    internal SignedMessage Code(SimulatedWebhook webhook, SimulatedAlternative form, string url)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new VerificationCode("webhook-verification-code", webhook.Code, webhook.Id));
        return Signed(
            webhook,
            form,
            new SignedMessage("POST", url, [.. hover.Samples.Headers.Select(h => new Header(h.Key, h.Value))], body)
        );
    }

    /// <exception cref="SettingRefusedException">Hover sends no such event.</exception>
    internal SignedMessage Event(SimulatedWebhook webhook, string eventType, SimulatedAlternative form, string url)
    {
        if (!EventTypes.Contains(eventType))
        {
            throw new SettingRefusedException("event", $"'{eventType}' is not known; allowed: {string.Join(", ", EventTypes)}.");
        }

        var id = webhook.Id.ToString(CultureInfo.InvariantCulture);
        var own = hover with
        {
            Samples = hover.Samples with
            {
                Let = [.. hover.Samples.Let.Select(l => l.Key == "webhook" ? new(l.Key, $"{{{{int:{id}:{id}}}}}") : l)],
            },
        };
        var random = new Random(RandomNumberGenerator.GetInt32(int.MaxValue));
        return Signed(webhook, form, SampleFactory.Create(own, eventType, url, time.GetUtcNow(), random));
    }

    private SignedMessage Signed(SimulatedWebhook webhook, SimulatedAlternative form, SignedMessage message)
    {
        var scheme =
            form.Of(hover.Scheme, webhook.Id)
            ?? throw new SettingRefusedException("form", SimulatorControls.FormFault(Forms)["form: ".Length..]);
        return MessageSigner.Sign(
            scheme,
            message,
            new SigningSecret("", "hmac_secret", webhook.HmacSecret),
            time.GetUtcNow(),
            messageId: ""
        );
    }

    // Names as Hover writes them.
    private sealed record VerificationCode(string @event, string code, long webhook_id);
}
