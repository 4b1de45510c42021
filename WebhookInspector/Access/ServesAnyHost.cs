namespace WebhookInspector.Access;

/// <summary>
/// Marks an endpoint that strangers may call: capture only. The guards look for this mark on the endpoint that routing chose, never for a
/// path prefix, which has many spellings (CVE-2026-22689).
/// </summary>
internal sealed class ServesAnyHost
{
    internal static readonly ServesAnyHost Mark = new();

    private ServesAnyHost() { }

    internal static bool IsOn(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ServesAnyHost>() is not null;
}
