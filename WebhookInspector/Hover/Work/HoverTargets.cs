using Microsoft.Extensions.Options;
using WebhookInspector.Endpoints;
using WebhookInspector.Hover.Client;
using WebhookInspector.Hover.Simulator;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Work;

/// <summary>Chooses where an endpoint's calls go: to Hover or to this program's simulator, each with its own token.</summary>
internal sealed class HoverTargets(
    HoverAccessStore access,
    CaptureUrls urls,
    HoverSimulator simulator,
    SimulatorState state,
    IOptions<HoverOptions> options
)
{
    public string BaseUrl(bool simulated) => simulated ? simulator.ApiBaseUrl : options.Value.ApiBaseUrl.TrimEnd('/');

    public bool HasSimulator => simulator.IsOn;

    /// <summary>Returns the URL to register.</summary>
    public string CaptureUrl(Endpoint endpoint, bool simulated) => simulated ? urls.LocalFor(endpoint) : urls.For(endpoint);

    public async Task<HoverTarget> OfAsync(string endpointId, bool simulated, CancellationToken ct) =>
        new(BaseUrl(simulated), await access.TokenAsync(endpointId, simulated, ct));

    /// <summary>Says whether a code is one of the simulator's, unless the simulator replaces Hover entirely.</summary>
    public bool IsSimulated(string code) =>
        simulator.IsOn && BaseUrl(simulated: false) != simulator.ApiBaseUrl && state.Organisation.Webhooks.Any(w => w.Code == code);

    /// <summary>Returns what will keep Hover from reaching the capture URL; null when nothing was found.</summary>
    public HoverProblem? Warning(string captureUrl, bool simulated) =>
        // A Hover on this machine (the simulator, a test) can reach this machine.
        simulated || new Uri(options.Value.ApiBaseUrl).IsLoopback
            ? null
            : CaptureReach.ProblemOf(captureUrl, simulator.IsOn);
}
