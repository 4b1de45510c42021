using Microsoft.Extensions.Options;

namespace WebhookInspector.Tests.Access;

public class AccessOptionsTests
{
    [Theory]
    [InlineData("Team", "only \"Local\" is available in this version")]
    [InlineData("Open", "only \"Local\" is allowed")]
    [InlineData("", "only \"Local\" is allowed")]
    public async Task Mode_NotLocal_StopsTheStart(string mode, string reason)
    {
        var fault = await StartFault(("Inspector:Access:Mode", mode));

        fault.ShouldContain("Inspector:Access:Mode");
        fault.ShouldContain(reason);
    }

    [Theory]
    [InlineData("5081")]
    [InlineData("/hooks")]
    [InlineData("ftp://127.0.0.1:5081")]
    [InlineData("http://unix:/tmp/socket")]
    [InlineData("http://127.0.0.1:5081/hooks")]
    [InlineData("http://127.0.0.1:x")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://127.0.0.1:70000")]
    [InlineData("http://tunnel.example:5081")]
    [InlineData("http://[::1]:5090")]
    [InlineData("")]
    public async Task CaptureUrl_Unusable_StopsTheStart(string url)
    {
        var fault = await StartFault(("Inspector:CaptureUrls:0", url), ("urls", "http://127.0.0.1:0;http://127.0.0.1:5090"));

        fault.ShouldContain($"Inspector:CaptureUrls:0 is \"{url}\", but");
    }

    [Fact]
    public async Task CaptureUrl_PortOfTheDefaultAddress_StopsTheStart()
    {
        var fault = await StartFault(("Inspector:CaptureUrls", "http://127.0.0.1:5080"));

        fault.ShouldContain("port 5080 also serves the pages");
    }

    [Fact]
    public async Task CaptureUrl_WithKestrelEndpoints_StopsTheStart()
    {
        var fault = await StartFault(("Inspector:CaptureUrls:0", "http://127.0.0.1:5081"), ("Kestrel:Endpoints:Main:Url", "http://127.0.0.1:0"));

        fault.ShouldContain("cannot be combined with Kestrel:Endpoints");
    }

    [Fact]
    public async Task Faults_OfBothOptions_AreListedTogether()
    {
        var fault = await StartFault(("Inspector:Access:Mode", "Team"), ("Inspector:CaptureUrls:0", "x"));

        fault.ShouldContain("Inspector:Access:Mode");
        fault.ShouldContain("Inspector:CaptureUrls:0");
    }

    private static async Task<string> StartFault(params (string Key, string Value)[] settings)
    {
        await using var app = GuardedServer.Build(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        var fault = await Should.ThrowAsync<Exception>(() => app.StartAsync());
        return string.Join('\n', (fault is AggregateException many ? many.InnerExceptions : [fault]).OfType<OptionsValidationException>().Select(e => e.Message));
    }
}
