using WebhookInspector.Requests;

namespace WebhookInspector.Providers.Checks;

/// <summary>
/// Checks that the request was sent over TLS, as far as visible here: a proxy that terminates TLS adds a header (RFC 7239,
/// X-Forwarded-Proto).
/// </summary>
public sealed record HttpsCheck(string Text) : ChecklistRule(Text)
{
    internal override ChecklistOutcome Evaluate(CheckContext context)
    {
        if (context.Headers.Value("X-Forwarded-Proto") is { } forwarded)
            return Seen(forwarded.Split(',')[0].Trim(), "the proxy says that it got");
        if (context.Headers.Value("Forwarded") is { } standard && ProtoOf(standard) is { } proto)
            return Seen(proto, "the proxy says that it got");
        if (!Uri.TryCreate(context.Facts.Request.Url, UriKind.Absolute, out var url))
            return ChecklistOutcome.NotApplicable("The address it was sent to is not known.");
        return url.Scheme == Uri.UriSchemeHttp && (url.IsLoopback || url.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            ? ChecklistOutcome.NotApplicable(
                "It came straight to this machine, where plain HTTP is harmless; a provider needs an HTTPS address."
            )
            : Seen(url.Scheme, "it came over");
    }

    private static ChecklistOutcome Seen(string scheme, string how) =>
        string.Equals(scheme, Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase)
            ? ChecklistOutcome.Kept($"HTTPS: {how} HTTPS.")
            : ChecklistOutcome.Broken($"Not HTTPS: {how} plain HTTP.");

    private static string? ProtoOf(string forwarded) =>
        forwarded
            .Split(',')[0]
            .Split(';')
            .Select(pair => pair.Split('=', 2, StringSplitOptions.TrimEntries))
            .FirstOrDefault(pair => pair.Length == 2 && pair[0].Equals("proto", StringComparison.OrdinalIgnoreCase))
            ?[1].Trim('"');
}
