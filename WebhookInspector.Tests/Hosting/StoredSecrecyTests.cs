using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Replay;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Hosting;

/// <summary>
/// One run of the real program with a secret in every place that takes one: afterwards none is found in its files, nor in its log.
/// </summary>
public sealed class StoredSecrecyTests : IDisposable
{
    /// <summary>All of them have this in them, so that one search finds any.</summary>
    private const string Mark = "K3ptSecret";

    private const string Plain = "not-kept-secret";

    private readonly string directory = Directory.CreateTempSubdirectory("inspector-").FullName;
    private readonly RawReceiver target = new(
        $"HTTP/1.1 200 OK\r\nSet-Cookie: session={Mark}-answer-cookie\r\nContent-Length: 2\r\n\r\nok"
    );

    public void Dispose()
    {
        target.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Run_WithSecretsEverywhere_LeavesNoneReadable()
    {
        using (var program = await new ProgramRun(directory, "--Inspector:Hover:Simulator", "true").ListeningAsync())
        {
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = program.Url };
            await UseAsync(new ApiClient(http));
            // While it runs, what was written last stands in the write-ahead log.
            Findings().ShouldBeEmpty();
            program.Terminate();
            (await program.ExitAsync()).ShouldBe(0);
            program.Output.ShouldContain("Now listening on");
            program.Output.ShouldNotContain(Mark);
        }

        Findings().ShouldBeEmpty();
        Files(Plain).ShouldContain("inspector.db");
    }

    private async Task UseAsync(ApiClient api)
    {
        var endpoint = await api.CreateEndpointAsync(
            new
            {
                provider = "gitlab",
                name = Plain,
                secret = Mark + "-first",
            }
        );
        var path = $"/endpoints/{endpoint["id"]}";
        await SendAsync(api, HttpMethod.Post, path + "/secrets", new { value = Mark + "-second", label = "second" });
        await SendAsync(api, HttpMethod.Get, $"{path}/secrets/{endpoint["secrets"]![0]!["id"]}");
        await SendAsync(api, HttpMethod.Post, path + "/samples", new { });
        var wrong = await CaptureAsync(api, endpoint, ("X-Gitlab-Token", Mark + "-wrong"));
        var right = await CaptureAsync(api, endpoint, ("X-Gitlab-Token", Mark + "-second"));
        await SendAsync(api, HttpMethod.Post, path + "/reverify", new { });
        await SendAsync(api, HttpMethod.Get, $"/requests/{wrong}/diagnosis");
        await SendAsync(api, HttpMethod.Post, $"/requests/{right}/diagnosis", new { computed = "00", secret = Mark + "-asked" });
        await SendAsync(
            api,
            HttpMethod.Post,
            "/diagnosis",
            new
            {
                provider = "github",
                secret = Mark + "-pasted",
                method = "POST",
                url = "http://a.example/",
                headers = Array.Empty<object>(),
                bodyBase64 = "",
            }
        );

        var plain = await api.CreateEndpointAsync(new { provider = "custom" });
        var signedIn = await CaptureAsync(
            api,
            plain,
            ("Authorization", $"Bearer {Mark}-bearer"),
            ("Cookie", $"session={Mark}-cookie"),
            ("X-Api-Key", Mark + "-key"),
            ("proxy-authorization", $"Basic {Mark}")
        );
        (await api.GetAsync($"/requests?q={Mark}"))["items"]!.AsArray().ShouldBeEmpty();

        await SendAsync(
            api,
            HttpMethod.Post,
            "/targets",
            new
            {
                name = "there",
                url = target.Url + "/{{key}}/in?key={{key}}",
                values = new { key = Mark + "-value" },
                secret = Mark + "-target",
            }
        );
        var headers = new[] { new { name = "Authorization", value = $"Bearer {Mark}-edit" } };
        await api.ReplayAsync(
            new
            {
                requestIds = new[] { signedIn },
                target = "there",
                mode = "exact",
            }
        );
        await api.ReplayAsync(
            new
            {
                requestIds = new[] { right },
                target = "there",
                mode = "resign",
                secret = Mark + "-for-once",
                edits = new { headers },
            }
        );
        await SendAsync(api, HttpMethod.Put, $"/endpoints/{plain["id"]}/forward", new { target = "there" });
        await CaptureAsync(api, plain, ("Authorization", Mark + "-forwarded"));
        await Eventually.IsTrueAsync(async () =>
            (await api.GetAsync($"/endpoints/{plain["id"]}/forward/log")).ToJsonString().Contains(Mark, StringComparison.Ordinal)
        );

        var hover = await api.EndpointOfAsync("hover");
        await SendAsync(
            api,
            HttpMethod.Post,
            "/hover/webhooks",
            new
            {
                endpointId = (string)hover["id"]!,
                accessToken = Mark + "-hover",
                simulator = true,
            }
        );
        await SendAsync(
            api,
            HttpMethod.Put,
            "/hover/access",
            new
            {
                endpointId = (string)hover["id"]!,
                accessToken = Mark + "-hover-2",
                simulator = true,
            }
        );
    }

    private static async Task<string> CaptureAsync(ApiClient api, JsonNode endpoint, params (string, string)[] headers) =>
        (string)(await api.CaptureAsync(endpoint, Encoding.UTF8.GetBytes($"{{\"note\":\"{Plain}\"}}"), headers))["id"]!;

    private static async Task SendAsync(ApiClient api, HttpMethod method, string path, object? body = null)
    {
        var (status, answer) = await api.SendAsync(method, path, body);
        status.ShouldBeInRange(200, 299, $"{method} {path}: {answer?.ToJsonString()}");
    }

    /// <summary>Files that hold a secret as it is, or as the usual encodings write it.</summary>
    private List<string> Findings() => [.. new[] { Mark, Convert.ToHexString(Encoding.UTF8.GetBytes(Mark)) }.SelectMany(Files)];

    private IEnumerable<string> Files(string text) =>
        Directory
            .EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Where(file => Holds(file, text))
            .Select(file => Path.GetRelativePath(directory, file));

    private static bool Holds(string file, string text)
    {
        var bytes = Read(file);
        return new[] { Encoding.UTF8, Encoding.Unicode }.Any(encoding => bytes.AsSpan().IndexOf(encoding.GetBytes(text)) >= 0)
            || bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text.ToLowerInvariant())) >= 0;
    }

    /// <summary>The lock of a running program can't be opened; nothing is ever written into it.</summary>
    private static byte[] Read(string file)
    {
        if (Path.GetExtension(file) == ".lock")
            return [];
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
