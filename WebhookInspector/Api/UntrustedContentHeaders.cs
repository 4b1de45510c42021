using Microsoft.Net.Http.Headers;
using WebhookInspector.Access;

namespace WebhookInspector.Api;

/// <summary>Adds headers to answers with a sender's bytes: a browser must neither render nor sniff them.</summary>
internal static class UntrustedContentHeaders
{
    public static void Confine(this HttpResponse response)
    {
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers[HeaderNames.ContentSecurityPolicy] = SecurityHeaders.Confined;
    }
}
