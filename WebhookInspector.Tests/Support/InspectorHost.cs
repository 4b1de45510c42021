using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Endpoints;

namespace WebhookInspector.Tests.Support;

/// <summary>The whole program on a real Kestrel port of its own and a real SQLite file in a directory of its own.</summary>
public sealed class InspectorHost : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> settings;
    private readonly bool ownsDirectory;
    private readonly Action<IServiceCollection>? services;

    private bool disposed;

    public InspectorHost()
        : this(dataDirectory: null) { }

    /// <param name="dataDirectory">Null: a new one, removed at the end.</param>
    /// <param name="services">Takes the place of what the program registered.</param>
    internal InspectorHost(string? dataDirectory, Dictionary<string, string>? settings = null, Action<IServiceCollection>? services = null)
    {
        this.services = services;
        this.settings = settings ?? [];
        ownsDirectory = dataDirectory is null;
        DataDirectory = dataDirectory ?? Directory.CreateTempSubdirectory("inspector-").FullName;
        UseKestrel();
        Apart(StartServer);
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(Services.GetRequiredService<BoundAddress>().Url),
        };
        Api = new ApiClient(Http);
    }

    public string DataDirectory { get; }

    public HttpClient Http { get; }

    public ApiClient Api { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("Inspector:DataDirectory", DataDirectory);
        builder.ConfigureTestServices(added => services?.Invoke(added));
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Apart(() => base.Dispose(disposing));
        if (disposing && ownsDirectory && !disposed)
        {
            disposed = true;
            Http.Dispose();
            Directory.Delete(DataDirectory, recursive: true);
        }
    }

    /// <summary>
    /// xunit's own context has as many threads as there are cores: when each of them waits for a host, none is left for what the hosts
    /// await.
    /// </summary>
    private static void Apart(Action work) => Task.Run(work).GetAwaiter().GetResult();
}
