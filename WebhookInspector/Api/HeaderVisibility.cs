using WebhookInspector.Access;
using WebhookInspector.Api.Models;
using WebhookInspector.Endpoints;
using WebhookInspector.Requests;

namespace WebhookInspector.Api;

/// <summary>Masks header values for a caller who may not see secrets.</summary>
internal sealed class HeaderVisibility(bool seesAll, IReadOnlySet<string> credentialHeaders, IReadOnlyList<HeaderMask> masks)
{
    /// <summary>Masks sensitive values for everyone: a file is passed on.</summary>
    public static HeaderVisibility OfFiles { get; } = new(seesAll: false, new HashSet<string>(), []);

    /// <summary>
    /// Masks a header that carries a token for any endpoint in all requests: the scheme may have been another when a request arrived.
    /// </summary>
    /// <param name="endpointIds">The endpoints whose requests are shown: what one of them masks is masked.</param>
    public static HeaderVisibility Of(HttpContext context, EndpointDirectory directory, params IEnumerable<string> endpointIds) =>
        new(
            context.User.MaySeeSecrets(),
            directory.All.Select(e => e.CredentialHeader).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase),
            [.. endpointIds.Distinct(StringComparer.Ordinal).Select(directory.MaskOf)]
        );

    public bool Hides(string name) =>
        !seesAll && (SensitiveHeaders.Contains(name) || credentialHeaders.Contains(name) || masks.Any(m => m.Hides(name)));

    public IReadOnlyList<HeaderModel> Show(IEnumerable<Header> headers) =>
        [
            .. headers.Select(h =>
                Hides(h.Name) ? new HeaderModel(h.Name, HeaderMask.Masked) { Masked = true } : new HeaderModel(h.Name, h.Value)
            ),
        ];
}
