using WebhookInspector.Diagnosis;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Pasting;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Workbench;

/// <summary>The form of the workbench without the long texts. Lives as long as the page.</summary>
public sealed class WorkbenchForm
{
    /// <summary>The names of fields in a <see cref="SettingRefusedException"/>.</summary>
    public const string ProviderField = "Provider",
        MethodField = "Method",
        UrlField = "URL",
        HeadersField = "Headers",
        BodyField = "Body";

    public bool OwnScheme { get; set; }

    /// <summary>A provider's name or id.</summary>
    public string Provider { get; set; } = "";

    public string SchemeJson { get; set; } = "";

    public List<string> Secrets { get; } = [""];

    /// <summary>The secrets of the stored request's endpoint, which never leave the server.</summary>
    public bool EndpointSecrets { get; set; }

    public string Method { get; set; } = "POST";

    public string Url { get; set; } = "";

    public JudgedBy JudgedBy { get; set; }

    public string Computed { get; set; } = "";

    /// <param name="headers">The header lines, UTF-8.</param>
    /// <param name="stored">The stored request that the form was filled from, if any.</param>
    /// <exception cref="SettingRefusedException">A field is invalid; the message names it.</exception>
    public DiagnosisInput ToInput(
        byte[] headers,
        ReadOnlyMemory<byte> body,
        DiagnosisInput? stored,
        ProviderCatalog catalog,
        DateTimeOffset now
    )
    {
        var (provider, scheme) = Scheme(catalog);
        var message = new SignedMessage(CheckedMethod(), CheckedUrl(), Lines(headers), body);
        return new DiagnosisInput
        {
            Message = message,
            ArrivedAt = JudgedBy switch
            {
                JudgedBy.SignedTimestamp => SignedMoment.Of(scheme, message) ?? now,
                JudgedBy.Arrival when stored is not null => stored.ArrivedAt,
                _ => now,
            },
            Scheme = scheme,
            Provider = provider,
            Secrets = [.. Pasted(), .. EndpointSecrets && stored is not null ? stored.Secrets : []],
            OtherSecrets = EndpointSecrets && stored is not null ? stored.OtherSecrets : [],
            BodyTruncated = stored is { BodyTruncated: true } && body.Span.SequenceEqual(stored.Message.Body.Span),
            Computed = string.IsNullOrWhiteSpace(Computed) ? null : Computed.Trim(),
        };
    }

    public static ProviderDefinition? Find(ProviderCatalog catalog, string text) =>
        catalog.Find(text.Trim())
        ?? catalog.All.FirstOrDefault(p => string.Equals(p.Name, text.Trim(), StringComparison.OrdinalIgnoreCase));

    private (ProviderDefinition?, SignatureScheme) Scheme(ProviderCatalog catalog)
    {
        if (!OwnScheme)
        {
            var provider =
                Find(catalog, Provider)
                ?? throw new SettingRefusedException(
                    ProviderField,
                    Provider.Trim().Length == 0
                        ? "is missing: choose one from the list, or describe a scheme of your own."
                        : $"“{Provider}” is not known: choose one from the list."
                );
            return (provider, provider.Scheme);
        }

        return SchemeText.Read(SchemeJson, out var faults) is { } scheme
            ? (null, scheme)
            : throw new SettingRefusedException(
                faults[0].Field,
                string.Join(" ", faults.Select((f, i) => i == 0 ? f.Reason : $"{f.Field}: {f.Reason}"))
            );
    }

    // Verbatim: white space around a secret is one of the faults to find.
    private IEnumerable<SigningSecret> Pasted() =>
        Secrets.Where(s => s.Length > 0).Select((s, i) => new SigningSecret($"pasted-{i + 1}", $"pasted {i + 1}", s));

    private string CheckedMethod() =>
        HeaderLines.IsName(Method.Trim())
            ? Method.Trim()
            : throw new SettingRefusedException(MethodField, "is not an HTTP method: write one such as POST.");

    private string CheckedUrl() =>
        Url.Trim() switch
        {
            "" => "http://localhost/",
            var url
                when url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                    || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) => url,
            _ => throw new SettingRefusedException(
                UrlField,
                "must be absolute, http or https, as the sender was given it; or leave it out."
            ),
        };

    private static IReadOnlyList<Header> Lines(byte[] headers) =>
        HeaderLines.TryRead(headers, out var fault)
        ?? throw new SettingRefusedException(HeadersField, $"{fault!.Reason} (line {fault.Line}).");
}
