using WebhookInspector.Requests;

namespace WebhookInspector.Benchmarks.Live;

/// <summary>Clients of the server-sent events that note when each request came.</summary>
internal sealed class WatchedStreams : IDisposable
{
    private readonly HttpClient http;
    private readonly List<IReadOnlyList<Sighting>> seen = [];

    private WatchedStreams(Uri server) => http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server };

    public IReadOnlyList<IReadOnlyList<Sighting>> Seen => [.. seen.Select(Copy)];

    public static async Task<WatchedStreams> OpenAsync(Uri server, int count)
    {
        var streams = new WatchedStreams(server);
        for (var i = 0; i < count; i++)
        {
            var lines = new StreamReader(await streams.http.GetStreamAsync(new Uri("/api/v1/requests/stream", UriKind.Relative)));
            await lines.ReadLineAsync();
            var mine = new List<Sighting>();
            streams.seen.Add(mine);
            _ = Task.Run(() => ReadAsync(lines, mine));
        }

        return streams;
    }

    public void Dispose() => http.Dispose();

    private static async Task ReadAsync(StreamReader lines, List<Sighting> into)
    {
        using (lines)
        {
            try
            {
                while (await lines.ReadLineAsync() is { } line)
                {
                    if (line.StartsWith("id: ", StringComparison.Ordinal) && RequestId.TryReadSequence(line[4..], out var sequence))
                    {
                        lock (into)
                            into.Add(new Sighting(sequence, Sighting.Now));
                    }
                }
            }
            catch (IOException)
            {
                // The program has stopped.
            }
        }
    }

    private static IReadOnlyList<Sighting> Copy(IReadOnlyList<Sighting> from)
    {
        lock (from)
            return [.. from];
    }
}
