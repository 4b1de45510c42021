using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WebhookInspector.Access;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Access;

/// <summary>A real Kestrel with the guards, one capture route and one of each thing to guard.</summary>
internal sealed class GuardedServer : IAsyncDisposable
{
    private readonly WebApplication running;

    private GuardedServer(WebApplication running) => this.running = running;

    public Uri Url => new(running.Urls.First());

    /// <param name="remote">Whom every connection seems to come from, in place of this machine.</param>
    public static async Task<GuardedServer> StartAsync(
        string url = "http://127.0.0.1:0",
        IPAddress? remote = null,
        params string[] captureUrls
    )
    {
        var app = Build(
            [
                KeyValuePair.Create(WebHostDefaults.ServerUrlsKey, (string?)url),
                .. captureUrls.Select((capture, i) => KeyValuePair.Create($"Inspector:CaptureUrls:{i}", (string?)capture)),
            ],
            remote
        );
        await app.StartAsync();
        return new GuardedServer(app);
    }

    public static WebApplication Build(IEnumerable<KeyValuePair<string, string?>> settings, IPAddress? remote = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.Services.AddRouting().AddLogging(logging => logging.ClearProviders());
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddAccess(builder.Configuration);
        var app = builder.Build();
        app.Use(
            (context, next) =>
            {
                context.Connection.RemoteIpAddress = remote ?? context.Connection.RemoteIpAddress;
                return next(context);
            }
        );
        app.UseAccess();
        app.MapMethods("/hooks/{provider}/{token}/{**path}", ["GET", "POST"], () => "captured").ServesAnyHost();
        app.MapMethods("/", ["GET", "POST"], () => "page");
        app.MapMethods("/api/v1/requests", ["GET", "POST", "DELETE", "OPTIONS"], () => "api");
        app.MapMethods("/_blazor", ["GET", "CONNECT"], () => "circuit");
        app.MapGet("/hubs/requests", () => "hub");
        return app;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public Task<RawAnswer> SendAsync(string requestLine, params string[] headers) => SendToAsync(Url, requestLine, headers);

    public static Task<RawAnswer> SendToAsync(Uri url, string requestLine, params string[] headers) =>
        RawHttp.SendAsync(url, string.Join('\n', [requestLine, .. headers, "Connection: close", "", ""]));

    public ValueTask DisposeAsync() => running.DisposeAsync();
}
