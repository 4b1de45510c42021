using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace WebhookInspector.Hover.Simulator;

/// <summary>Implements Hover's webhook API. Where Hover documents no answer, it gives one that is usual for Hover's framework.</summary>
internal sealed class SimulatedCalls(
    SimulatorState state,
    SimulatedSender sender,
    SimulatedDeliveries deliveries,
    SimulatorControlStore switchboard,
    TimeProvider time
)
{
    private const int MaxOfOneUrl = 2;

    /// <param name="body">The parsed body; null when it is not JSON.</param>
    internal async Task<SimulatedAnswer> RegisterAsync(JsonNode? body, CancellationToken ct)
    {
        if (switchboard.Take(c => c.RefuseRegistration, (c, left) => c with { RefuseRegistration = left }))
        {
            return Unprocessable("webhook", "was refused because the simulator was told to");
        }

        if ((body as JsonObject)?["webhook"] is not JsonObject webhook)
        {
            return Unprocessable("webhook", "is missing: url and content-type are members of webhook");
        }

        if (webhook["url"] is not JsonValue given || !given.TryGetValue<string>(out var url) || !sender.MaySendTo(url))
        {
            return Unprocessable("url", "must be a capture URL of this program: the simulator sends nowhere else");
        }

        if (
            (webhook["content-type"] ?? webhook["content_type"] ?? "json") is not JsonValue type
            || !type.TryGetValue<string>(out var contentType)
            || contentType != "json"
        )
        {
            return Unprocessable("content-type", "must be json");
        }

        return Add(url, contentType) is { } added ? await AnswerAsync(added, ct) : Unprocessable("url", "is registered twice already");
    }

    internal SimulatedAnswer List()
    {
        var results = new JsonArray([.. state.Organisation.Webhooks.Select(w => w.ToJson())]);
        var pagination = new JsonObject
        {
            ["current_page"] = 1,
            ["total_pages"] = 1,
            ["total"] = results.Count,
        };
        return new SimulatedAnswer(200, new JsonObject { ["pagination"] = pagination, ["results"] = results });
    }

    internal SimulatedAnswer Verify(string code)
    {
        if (switchboard.Take(c => c.FailVerify, (c, left) => c with { FailVerify = left }))
        {
            return new SimulatedAnswer(503, new JsonObject { ["error"] = "Service Unavailable" });
        }

        var (verified, isNew) = state.Change(o => Verified(o, code));
        return verified is null
            ? NotFound()
            : new SimulatedAnswer(
                200,
                verified.ToJson(),
                isNew && switchboard.Controls.EventsAfterVerify ? ct => deliveries.SendEventsAsync(verified.Id, ct) : null
            );
    }

    internal SimulatedAnswer RequestVerification(long id) =>
        state.Organisation.Find(id) is { } webhook
            ? new SimulatedAnswer(200, webhook.ToJson(), ct => deliveries.SendCodeAsync(id, CodeDelivery.Once, ct))
            : NotFound();

    internal SimulatedAnswer Delete(long id) =>
        state.Change(o => o.Find(id) is null ? (o, false) : (o with { Webhooks = [.. o.Webhooks.Where(w => w.Id != id)] }, true))
            ? new SimulatedAnswer(204)
            : NotFound();

    internal static SimulatedAnswer NotFound() => new(404, new JsonObject { ["error"] = "Not Found" });

    private DateTimeOffset Now => time.GetUtcNow();

    private (SimulatedOrganisation Next, (SimulatedWebhook? Webhook, bool IsNew) Result) Verified(SimulatedOrganisation before, string code)
    {
        if (before.Webhooks.FirstOrDefault(w => w.Code == code) is not { VerifiedAt: null } webhook)
        {
            return (before, (before.Webhooks.FirstOrDefault(w => w.Code == code), false));
        }

        var verified = webhook with { VerifiedAt = Now, UpdatedAt = Now };
        return (before.With(verified), (verified, true));
    }

    private async Task<SimulatedAnswer> AnswerAsync(SimulatedWebhook added, CancellationToken ct)
    {
        var how = switchboard.Controls.Code;
        if (how == CodeDelivery.BeforeAnswer)
        {
            await deliveries.SendCodeAsync(added.Id, how, ct);
        }

        Func<CancellationToken, Task>? send = how is CodeDelivery.BeforeAnswer or CodeDelivery.Never
            ? null
            : ct => deliveries.SendCodeAsync(added.Id, how, ct);
        return new SimulatedAnswer(201, added.ToJson(), send);
    }

    /// <summary>Null when the URL is registered as often as allowed. Webhooks of deleted endpoints do not count.</summary>
    private SimulatedWebhook? Add(string url, string contentType) =>
        state.Change<SimulatedWebhook?>(o =>
        {
            var kept = o.Webhooks.Where(w => sender.MaySendTo(w.Url)).ToList();
            if (kept.Count(w => w.Url == url) >= MaxOfOneUrl)
            {
                return (o, null);
            }

            var added = new SimulatedWebhook(o.NextId, url, contentType, NewCode(), (o with { Webhooks = kept }).SecretFor(url), Now, Now);
            return (o with { NextId = o.NextId + 1, Webhooks = [.. kept, added] }, added);
        });

    private static string NewCode()
    {
        var bytes = RandomNumberGenerator.GetBytes(16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40); // version 4 (RFC 9562, 5.4)
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    private static SimulatedAnswer Unprocessable(string field, string reason) =>
        new(422, new JsonObject { ["errors"] = new JsonObject { [field] = new JsonArray(reason) } });
}
