using System.Text;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Captures;

namespace WebhookInspector.Tests.Support;

/// <summary>Endpoints and requests of which a test names only what it is about.</summary>
internal static class Stored
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Endpoint Endpoint(string id = "ep_1", string provider = "cove", string? token = null) =>
        new(id, provider, $"Endpoint {id}", token ?? $"token-{id}", Noon, new ResponseRule(), SchemeJson: null, Secrets: []);

    public static NewRequest Request(
        string endpointId = "ep_1",
        string body = "{}",
        string? key = null,
        Verdict verdict = Verdict.Verified,
        string method = "POST",
        string path = "",
        string? type = null,
        string? eventId = null,
        DateTimeOffset? at = null,
        Header[]? headers = null,
        string? sealedHeader = null,
        string provider = "cove",
        GivenAnswer? answer = null,
        string[]? secrets = null,
        RequestEvent[]? events = null,
        string query = ""
    ) =>
        new(
            new Arrival(
                endpointId,
                provider,
                at ?? Noon,
                method,
                "/hooks/cove/token" + path + query,
                path,
                "http",
                "HTTP/1.1",
                "127.0.0.1",
                headers ?? [new Header("Content-Type", "application/json")],
                Encoding.UTF8.GetBytes(body)
            ),
            new EventIdentity(type, eventId, CorrelationId: null, key) { Events = events ?? [] },
            Check(verdict),
            (_, _) => answer ?? new GivenAnswer(new Answer(200, 3)),
            sealedHeader is null ? null : new HeaderMask([sealedHeader], []),
            secrets is null ? null : SecretValues.Of(secrets)
        );

    public static Verification Check(Verdict verdict, string? secretId = null) =>
        new(verdict, Freshness.None, Strength.Signature, "HMAC-SHA256, hex, header X-Signature", "Because.", Noon, secretId);
}
