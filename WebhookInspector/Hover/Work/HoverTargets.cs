using Microsoft.Extensions.Options;
using WebhookInspector.Settings;
using WebhookInspector.Storage;

namespace WebhookInspector.Hover;

/// <summary>Where an endpoint's calls go: Hover or the simulator of this program, each with the token that was pasted for it.</summary>
public sealed class HoverTargets(HoverAccessStore access, CaptureUrls urls, BoundAddress bound, IOptions<HoverOptions> options)
{
    public const string SimulatorPath = "/simulators/hover";

    public string BaseUrl(bool simulated) => simulated ? bound.Url + SimulatorPath : options.Value.ApiBaseUrl.TrimEnd('/');

    /// <summary>The URL to register.</summary>
    public string CaptureUrl(Endpoint endpoint, bool simulated) => simulated ? urls.LocalFor(endpoint) : urls.For(endpoint);

    public async Task<HoverTarget> OfAsync(string endpointId, bool simulated, CancellationToken ct) =>
        new(BaseUrl(simulated), await access.TokenAsync(endpointId, simulated, ct));

    /// <summary>What will keep Hover from reaching the capture URL; null when nothing is seen.</summary>
    public HoverProblem? Warning(string captureUrl, bool simulated) =>
        // A Hover on this machine (the simulator, a test) reaches this machine.
        simulated || new Uri(options.Value.ApiBaseUrl).IsLoopback ? null : CaptureReach.ProblemOf(captureUrl);
}
