using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis;

/// <summary>Finds headers that carry a signature but are not the header that this endpoint expects.</summary>
internal static class ForeignHeaders
{
    private const int Most = 8;
    private static readonly string[] Words = ["sign", "hmac", "digest", "token", "secret", "authorization", "api-key"];
    private static readonly string[] OfHttp =
    [
        "Host",
        "User-Agent",
        "Accept",
        "Content-",
        "Connection",
        "Transfer-",
        "Date",
        "Via",
        "Forwarded",
        "X-Forwarded-",
        "Cookie",
        "Cache-",
        "Trace",
        "Expect",
        "TE",
    ];
    private static readonly string[] NotSignatures = ["Content-Digest", "Repr-Digest", "Digest", "Signature-Input", "Want-Digest"];

    /// <summary>Lists providers whose own header, named after them, is present.</summary>
    public static IEnumerable<(ProviderDefinition Provider, string Header)> In(DiagnosisInput input)
    {
        var expected = Forms(input.Scheme).SelectMany(Names).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var there = input
            .Message.Headers.Select(h => h.Name)
            .Where(n => !expected.Contains(n))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return from name in there
            let owners = input
                .Catalogue.Where(p =>
                    p.Id != input.Provider?.Id && Forms(p.Scheme).SelectMany(Names).Contains(name, StringComparer.OrdinalIgnoreCase)
                )
                .ToList()
            let owner = owners.Find(p => IsNamedAfter(name, p)) ?? (owners.Count == 1 && !IsCommon(name) ? owners[0] : null)
            where owner is not null
            select (owner, name);
    }

    /// <summary>Lists headers whose names suggest a signature.</summary>
    public static IEnumerable<Header> Similar(SignedMessage message) =>
        message
            .Headers.Where(h =>
                h.Value.Length > 0
                && !NotSignatures.Contains(h.Name, StringComparer.OrdinalIgnoreCase)
                && Array.Exists(Words, w => h.Name.Contains(w, StringComparison.OrdinalIgnoreCase))
            )
            .Take(Most);

    /// <summary>Lists the other custom headers; the standard headers of HTTP, browsers and proxies contain no signature.</summary>
    public static IEnumerable<Header> MadeUp(SignedMessage message) =>
        message
            .Headers.Where(h => h.Value.Length > 0 && !Array.Exists(OfHttp, o => h.Name.StartsWith(o, StringComparison.OrdinalIgnoreCase)))
            .Except(Similar(message))
            .Take(Most);

    private static IEnumerable<SignatureScheme> Forms(SignatureScheme scheme) =>
        scheme.Signature is null ? scheme.Alternatives : [scheme, .. scheme.Alternatives];

    private static IEnumerable<string> Names(SignatureScheme form) =>
        form.Signature is { Header: { } header } ? [header] : form.Signature?.Headers ?? [];

    private static bool IsNamedAfter(string header, ProviderDefinition provider) =>
        (header.StartsWith("X-Hub-", StringComparison.OrdinalIgnoreCase) && provider.Id == "github")
        || header.Contains(provider.Id.Split('-')[0], StringComparison.OrdinalIgnoreCase);

    private static bool IsCommon(string header) =>
        header.ToUpperInvariant()
            is "SIGNATURE"
                or "X-SIGNATURE"
                or "X-WEBHOOK-SIGNATURE"
                or "WEBHOOK-SIGNATURE"
                or "AUTHORIZATION"
                or "X-HMAC-SIGNATURE"
                or "X-SIGNATURE-256"
                or "X-HMAC-SHA256"
                or "X-SIGNATURE-SHA256"
                or "X-API-KEY";
}
