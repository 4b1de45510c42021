using WebhookInspector.Access;
using WebhookInspector.Requests;
using WebhookInspector.Settings;
using WebhookInspector.Storage;

namespace WebhookInspector.Api;

/// <summary>Which header values a caller is sent: who may not see secrets gets those of sensitive headers replaced.</summary>
internal sealed class HeaderSight(bool seesAll, IReadOnlySet<string> credentialHeaders)
{
    /// <summary>A file is passed on: sensitive values are in it for nobody.</summary>
    public static HeaderSight OfFiles { get; } = new(seesAll: false, new HashSet<string>());

    /// <summary>A header that carries a token for one endpoint is masked for all: the scheme may have been another when the request came.</summary>
    public static HeaderSight Of(HttpContext context, EndpointDirectory directory) => new(
        context.User.MaySeeSecrets(), directory.All.Select(e => e.CredentialHeader).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase));

    public bool Hides(string name) => !seesAll && (SensitiveHeaders.Contains(name) || credentialHeaders.Contains(name));

    public IReadOnlyList<HeaderModel> Show(IEnumerable<Header> headers) =>
        [.. headers.Select(h => Hides(h.Name) ? new HeaderModel(h.Name, ExportReader.Masked) { Masked = true } : new HeaderModel(h.Name, h.Value))];
}
