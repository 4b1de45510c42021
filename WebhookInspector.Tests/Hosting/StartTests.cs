using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Hosting;

public sealed class StartTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("inspector-start-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Start_SeveralWrongSettings_ListsEachByItsKeyAndEndsWithOne()
    {
        using var program = new ProgramRun(
            data,
            "--Inspector:Capture:MaxBodyBytes",
            "0",
            "--Inspector:PublicUrl",
            "ftp://x",
            "--Inspector:Access:Mode",
            "Nope",
            "--Inspector:CaptureUrls:0",
            "foo",
            "--Inspector:Retention:MaxRequests",
            "-1",
            "--Inspector:Replay:AllowedTargets:0",
            "10.0.0.0/8",
            "--Inspector:Replay:AllowedTargets:1",
            "http://x/",
            "--Inspector:Hover:Simulator",
            "maybe",
            "--Inspector:Hover:ApiBaseUrl",
            "http://hover.to"
        );

        (await program.ExitAsync()).ShouldBe(1);
        foreach (
            var key in (string[])
                [
                    "Capture:MaxBodyBytes",
                    "PublicUrl",
                    "Access:Mode",
                    "CaptureUrls:0",
                    "Retention:MaxRequests",
                    "Replay:AllowedTargets:1",
                    "Hover:Simulator",
                    "Hover:ApiBaseUrl",
                ]
        )
        {
            program.Output.ShouldContain("  Inspector:" + key);
        }

        program.Output.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("Capture:MaxBodyBytes", "10MB")]
    [InlineData("Capture:MaxBodyBytes", "3000000000")]
    [InlineData("Capture:RateLimit:EndpointPerMinute", "many")]
    [InlineData("Retention:MaxAge", "abc")]
    [InlineData("Retention:MaxBytes", "1e3")]
    [InlineData("Hover:Timeout", "soon")]
    [InlineData("Replay:AllowedTargets", "10.0.0.0/8")]
    [InlineData("Access:TrustedProxies", "10.0.0.5")]
    public async Task Start_ValueOfTheWrongKind_IsListedBesideTheOthers(string key, string value)
    {
        using var program = new ProgramRun(data, "--Inspector:" + key, value, "--Inspector:PublicUrl", "nope");

        (await program.ExitAsync()).ShouldBe(1);
        program.Output.ShouldContain($"  Inspector:{key} is '{value}': it must be a ");
        program.Output.ShouldContain("  Inspector:PublicUrl");
        program.Output.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("foo", "urls is \"foo\", but it must be an absolute http or https URL such as http://localhost:5080.")]
    [InlineData("ftp://127.0.0.1:0", "urls is \"ftp://127.0.0.1:0\", but it must be an absolute http or https URL")]
    [InlineData("http://127.0.0.1:99999", "urls is \"http://127.0.0.1:99999\", but its port must be from 1 to 65535.")]
    // Of the network that stands in documents (RFC 5737), so never this machine's.
    [InlineData("http://192.0.2.1:5080", "It can't listen on the addresses of urls or Inspector:CaptureUrls: ")]
    [InlineData("http://127.0.0.1:0/path", "It can't listen on the addresses of urls or Inspector:CaptureUrls: ")]
    public async Task Start_AddressThatNobodyCanListenOn_IsSaidInALine(string urls, string line)
    {
        using var program = new ProgramRun(data, "--urls", urls);

        (await program.ExitAsync()).ShouldBe(1);
        program.Output.ShouldContain("Webhook Inspector can't start:\n  " + line);
        program.Output.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Start_NoDataDirectory_IsListedBesideTheOthers()
    {
        using var program = new ProgramRun(data, "--Inspector:DataDirectory", "", "--Inspector:PublicUrl", "nope");

        (await program.ExitAsync()).ShouldBe(1);
        program.Output.ShouldContain("  Inspector:DataDirectory must name a directory");
        program.Output.ShouldContain("  Inspector:PublicUrl");
        program.Output.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Start_FaultyDefinition_RunsAndNamesFileAndFields()
    {
        Directory.CreateDirectory(Path.Combine(data, "providers"));
        await File.WriteAllTextAsync(
            Path.Combine(data, "providers", "mine.json"),
            """{"id":"mine","name":7,"scheme":{"kind":"hmac","hash":"sha3"}}"""
        );
        using var program = await new ProgramRun(data).ListeningAsync();

        program.Output.ShouldContain("mine.json: name must be a string");
        program.Output.ShouldContain("mine.json: scheme.hash");
    }

    [Fact]
    public async Task Start_DataDirectoryInUse_IsRefusedAndSaysSo()
    {
        using var first = await new ProgramRun(data).ListeningAsync();
        using var second = new ProgramRun(data);

        (await second.ExitAsync()).ShouldBe(1);
        second.Output.ShouldContain($"'{data}' is in use by another instance");
    }

    [Fact]
    public async Task Terminate_WhileRequestsCome_KeepsEveryAcknowledgedOneAndEndsWithZero()
    {
        var acknowledged = new List<string>();
        using (var program = await new ProgramRun(data).ListeningAsync())
        {
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = program.Url };
            var url = (string)(await new ApiClient(http).EndpointOfAsync("cove"))["captureUrl"]!;
            var sending = SendUntilRefusedAsync(http, url, acknowledged);
            await Task.Delay(500);
            program.Terminate();

            (await program.ExitAsync()).ShouldBe(0);
            await sending;
        }

        acknowledged.Count.ShouldBeGreaterThan(0);
        using var again = await new ProgramRun(data).ListeningAsync();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = again.Url };
        foreach (var id in acknowledged)
        {
            (await new ApiClient(client).SendAsync(HttpMethod.Get, $"/requests/{id}")).Status.ShouldBe(200);
        }
    }

    private static async Task SendUntilRefusedAsync(HttpClient http, string url, List<string> acknowledged)
    {
        try
        {
            for (var i = 0; i < 100_000; i++)
            {
                using var response = await http.PostAsync(new Uri(url), new StringContent($"{i}"));
                if (response.IsSuccessStatusCode)
                {
                    acknowledged.Add((string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"]!);
                }
            }
        }
        catch (HttpRequestException)
        {
            // The program has stopped.
        }
    }
}
