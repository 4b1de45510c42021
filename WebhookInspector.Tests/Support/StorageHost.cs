using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using WebhookInspector.Live;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Captures;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Tests.Support;

/// <summary>The storage room alone, started on a real file in a directory of its own.</summary>
internal sealed class StorageHost : IAsyncDisposable
{
    private readonly IHost host;
    private readonly bool ownsDirectory;

    private StorageHost(IHost host, string directory, bool ownsDirectory)
    {
        this.host = host;
        this.ownsDirectory = ownsDirectory;
        Directory = directory;
    }

    public string Directory { get; }

    public RequestWriter Writer => Get<RequestWriter>();

    public RequestStore Requests => Get<RequestStore>();

    public RequestOpener Opener => Get<RequestOpener>();

    public EndpointStore Endpoints => Get<EndpointStore>();

    public RequestEditor Editor => Get<RequestEditor>();

    public TimeProvider Time => Get<TimeProvider>();

    public WriteGate Gate => Get<WriteGate>();

    public LiveFeed Feed => Get<LiveFeed>();

    public string DatabaseFile => Path.Combine(Directory, "inspector.db");

    /// <param name="directory">One that is there already, and stays; null for a new one.</param>
    /// <param name="time">Null: the clock stands still at the hour that <see cref="Stored"/> uses.</param>
    public static async Task<StorageHost> StartAsync(
        string? directory = null,
        TimeProvider? time = null,
        params (string Key, string Value)[] settings
    )
    {
        var root = directory ?? System.IO.Directory.CreateTempSubdirectory("inspector-").FullName;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = root });
        builder.Configuration.AddInMemoryCollection([new("Inspector:DataDirectory", root)]);
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.Replace(ServiceDescriptor.Singleton(time ?? new FakeTimeProvider(Stored.Noon)));
        var built = builder.Build();
        try
        {
            await built.StartAsync();
        }
        catch
        {
            built.Dispose();
            throw;
        }

        return new(built, root, ownsDirectory: directory is null);
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>Completes once the search index has everything that is stored by now.</summary>
    public Task IndexedAsync() =>
        Eventually.IsTrueAsync(() =>
        {
            using var connection = OpenOutside();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT (SELECT sequence FROM search_progress) >= (SELECT MAX(sequence) FROM requests)";
            return (long)command.ExecuteScalar()! == 1;
        });

    public Task StopAsync() => host.StopAsync();

    /// <summary>A connection from outside, as another process would have it.</summary>
    public SqliteConnection OpenOutside(string? file = null)
    {
        var connection = new SqliteConnection($"Data Source={file ?? DatabaseFile};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        if (ownsDirectory)
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }
}
