using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using WebhookInspector.Access;

namespace WebhookInspector.Endpoints;

/// <summary>The address at which this machine reaches the program. Known once the server has started.</summary>
public sealed class BoundAddress(IServer server, IOptions<CaptureUrlOptions> captureUrls)
{
    private static readonly string[] AnyHost = ["0.0.0.0", "[::]", "+", "*"];

    /// <summary>Scheme, host and port, without a trailing slash: <c>http://localhost:5080</c>.</summary>
    public string Url
    {
        get
        {
            var captureOnly = captureUrls.Value.Urls.Select(url => BindingAddress.Parse(url).Port).ToHashSet();
            var address = (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
                .Select(BindingAddress.Parse)
                .First(a => !captureOnly.Contains(a.Port));
            // A wildcard address can be listened on but not called.
            var host = AnyHost.Contains(address.Host) ? "localhost" : address.Host;
            return $"{address.Scheme}://{host}:{address.Port}";
        }
    }
}
