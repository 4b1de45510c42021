using WebhookInspector.Access;
using WebhookInspector.Api.Models;
using WebhookInspector.Endpoints;
using WebhookInspector.Requests;

namespace WebhookInspector.Api;

/// <summary>Which header values a caller is sent: who may not see secrets gets those of sensitive headers replaced.</summary>
internal sealed class HeaderVisibility(bool seesAll, IReadOnlySet<string> credentialHeaders, IReadOnlyList<HeaderMask> masks)
{
    /// <summary>A file is passed on: sensitive values are in it for nobody.</summary>
    public static HeaderVisibility OfFiles { get; } = new(seesAll: false, new HashSet<string>(), []);

    /// <summary>
    /// A header that carries a token for one endpoint is masked for all: the scheme may have been another when the request came.
    /// </summary>
    /// <param name="endpointIds">Whose requests are shown: what one of them hides is hidden.</param>
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
