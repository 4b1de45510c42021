using System.Text.Json;
using WebhookInspector.Api.Models;
using WebhookInspector.Diagnosis;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Api;

/// <summary>Reads pasted material. Refusals name the field.</summary>
internal static class DiagnosisReader
{
    private const int LongestDigest = 10_000;
    private const int MaxSecrets = 50;

    public static DiagnosisInput Read(AskPasted asked, ProviderCatalog catalog, TimeProvider time)
    {
        var (provider, scheme) = SchemeOf(asked, catalog);
        if (asked.Computed is { } computed)
        {
            Short("computed", computed);
        }

        return new DiagnosisInput
        {
            Message = new SignedMessage(Method(asked.Method), Url(asked.Url), Headers(asked.Headers), Body(asked.BodyBase64)),
            ArrivedAt = asked.At ?? time.GetUtcNow(),
            Scheme = scheme,
            Provider = provider,
            Secrets = Secrets(asked),
            Computed = string.IsNullOrWhiteSpace(asked.Computed) ? null : asked.Computed,
        };
    }

    public static void Short(string field, string text)
    {
        if (text.Length > LongestDigest)
        {
            throw ApiProblemException.BadRequest($"{field} has {text.Length} characters: a digest has at most {LongestDigest}.");
        }
    }

    private static (ProviderDefinition? Provider, SignatureScheme Scheme) SchemeOf(AskPasted asked, ProviderCatalog catalog)
    {
        var hasScheme = asked.Scheme.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);
        if (hasScheme == asked.Provider is not null)
        {
            throw ApiProblemException.BadRequest(
                "Give either provider (an id, see GET /api/v1/providers) or scheme (a signature scheme), not both."
            );
        }

        if (asked.Provider is { } id)
        {
            var provider =
                catalog.Find(id)
                ?? throw ApiProblemException.BadRequest(
                    $"provider '{id}' is not known. Known: {string.Join(", ", catalog.All.Select(p => p.Id))}."
                );
            return (provider, provider.Scheme);
        }

        var faults = new List<DeclarationFault>();
        return (
            null,
            SchemeReader.Read(asked.Scheme, "scheme", faults)
                ?? throw ApiProblemException.BadRequest(string.Join("; ", faults.Select(f => $"{f.Field}: {f.Reason}")))
        );
    }

    private static IReadOnlyList<SigningSecret> Secrets(AskPasted asked)
    {
        if (asked.Secret is not null && asked.Secrets is not null)
        {
            throw ApiProblemException.BadRequest("Give either secret or secrets, not both.");
        }

        var values = asked.Secrets ?? (asked.Secret is null ? [] : [asked.Secret]);
        if (values.Count > MaxSecrets || values.Any(v => v is null or { Length: 0 or > 10_000 }))
        {
            throw ApiProblemException.BadRequest(
                $"{(asked.Secrets is null ? "secret" : "secrets")}: each must be 1 to 10,000 characters, at most {MaxSecrets} of them."
            );
        }

        return [.. values.Select((v, i) => new SigningSecret($"pasted-{i + 1}", values.Count == 1 ? "pasted" : $"pasted {i + 1}", v))];
    }

    private static string Method(string? method) =>
        method switch
        {
            null => "POST",
            { Length: > 0 and <= 32 }
                when method.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal)) => method,
            _ => throw ApiProblemException.BadRequest("method is not an HTTP method (RFC 9110, 9.1): send one such as POST."),
        };

    private static string Url(string? url) =>
        url switch
        {
            null or "" => "http://localhost/",
            _ when url.Length <= 16_384
                    && (
                        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                        || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                    ) => url,
            _ => throw ApiProblemException.BadRequest(
                "url must be absolute, http or https, as the sender was given it, and at most 16,384 characters."
            ),
        };

    private static IReadOnlyList<Header> Headers(IReadOnlyList<HeaderModel>? headers)
    {
        if ((headers ?? []).Any(h => h is null || string.IsNullOrWhiteSpace(h.Name) || h.Value is null))
        {
            throw ApiProblemException.BadRequest("headers: each needs a name and a value, both strings.");
        }

        // Pasted text is Unicode; on the wire it was UTF-8 bytes, each of which is one char here.
        return
        [
            .. (headers ?? []).Select(h => new Header(
                h.Name.Trim(),
                h.Value.All(c => c <= 'ÿ') ? h.Value : WireText.FromDeclared(h.Value)
            )),
        ];
    }

    private static byte[] Body(string? base64)
    {
        try
        {
            return Convert.FromBase64String(base64 ?? "");
        }
        catch (FormatException)
        {
            throw ApiProblemException.BadRequest(
                "bodyBase64 is not base64 (RFC 4648, section 4): send the body's bytes in base64, or leave it out for an empty body."
            );
        }
    }
}
