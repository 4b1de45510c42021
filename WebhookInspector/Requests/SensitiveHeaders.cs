namespace WebhookInspector.Requests;

/// <summary>Headers whose values grant access, such as credentials; shown only on demand.</summary>
public static class SensitiveHeaders
{
    private static readonly string[] Names =
    [
        "Authorization",
        "Proxy-Authorization",
        "Cookie",
        "Set-Cookie",
        "X-Api-Key",
        "Api-Key",
        "X-Auth-Token",
        "X-Access-Token",
        "X-Csrf-Token",
        "X-Hook-Secret",
    ];

    public static bool Contains(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
