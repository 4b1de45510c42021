using WebhookInspector.Requests;

namespace WebhookInspector.Providers.Checks;

internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    public static string? Of(CheckContext context) =>
        context.Headers.Value("Authorization") is { } value
        && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && value.Length > Scheme.Length
            ? value[Scheme.Length..].Trim()
            : null;
}
