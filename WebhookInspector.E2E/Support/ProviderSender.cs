using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace WebhookInspector.E2E.Support;

/// <summary>
/// Sends what a provider would, signed by its own documentation and by none of the product's code. One event each; the forms are those of
/// facts/providers.md.
/// </summary>
internal static class ProviderSender
{
    private const string WebhookId = "12344";

    public static async Task<HttpResponseMessage> SendAsync(string provider, Uri captureUrl, string secret)
    {
        var (body, sign) = Deliveries[provider];
        using var request = new HttpRequestMessage(HttpMethod.Post, captureUrl) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        sign(request, Encoding.UTF8.GetBytes(body), secret);
        using var client = new HttpClient();
        return await client.SendAsync(request);
    }

    private static readonly Dictionary<string, (string Body, Action<HttpRequestMessage, byte[], string> Sign)> Deliveries = new()
    {
        ["cove"] = (
            """{"time":"2025-02-03T12:26:56-05:00","applicant":{"id":"app_1","status":"USER_COMPLETED"},"org":{"id":"o"},"property":{"id":"p"},"listor":{"id":"l"}}""",
            (request, body, secret) => request.Headers.Add("X-HMAC-SIGNATURE", HexHmac(body, secret))
        ),
        ["single-invoice"] = (
            """{"coverId":"6fd1b6a1-3a3c-4d0c-8a51-0f9a1c9a7d10","status":"Quoted"}""",
            (request, _, secret) =>
            {
                request.Headers.Add("X-APIVersion", "3.0");
                request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {secret}");
            }
        ),
        ["compliancely"] = (
            """{"id":"chk_1","result":"PASSED"}""",
            (request, body, secret) => request.Headers.Add("Compliancely-Signature", HexHmac(body, secret))
        ),
        ["coverbase"] = (
            """{"event_id":"cbevt_1","event_type":"vendor.created","occurred_at":1747400000,"data":{"vendor_id":"v_1"}}""",
            (request, body, secret) => request.Headers.Add("Coverbase-Signature", HexHmac(body, secret))
        ),
        ["hover"] = (
            """{"event":"job-state-changed-v2","webhook_id":12344,"job_id":19402492,"state":"completed","content-available":1}""",
            SignAsHover
        ),
    };

    private static string HexHmac(byte[] body, string secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    private static void SignAsHover(HttpRequestMessage request, byte[] body, string secret)
    {
        var digest = MD5.HashData(body);
        var date = TimeProvider.System.GetUtcNow();
        request.Headers.Date = date;
        request.Content!.Headers.ContentMD5 = digest;
        var content = $"application/json,{Convert.ToBase64String(digest)},{request.RequestUri!.PathAndQuery},{date:R}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(content));
        request.Headers.TryAddWithoutValidation("Hover-Signature-256", $"sha256={WebhookId}:{Convert.ToBase64String(signature)}");
    }
}
