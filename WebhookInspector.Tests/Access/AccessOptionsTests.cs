using Microsoft.Extensions.Options;
using WebhookInspector.Access;

namespace WebhookInspector.Tests.Access;

public class AccessOptionsTests
{
    [Theory]
    [InlineData("Open")]
    [InlineData("")]
    public async Task Mode_Unknown_StopsTheStart(string mode)
    {
        var fault = await StartFault(("Inspector:Access:Mode", mode));

        fault.ShouldContain($"Inspector:Access:Mode is \"{mode}\", but only \"Local\" and \"Team\" are allowed");
    }

    [Theory]
    [InlineData("proxy.example")]
    [InlineData("10.0.0.0/33")]
    [InlineData("")]
    public void TrustedProxy_NotAnAddress_IsAFault(string proxy)
    {
        var result = new AccessOptionsCheck().Validate(null, new AccessOptions { Mode = "Team", TrustedProxies = [proxy] });

        result.FailureMessage!.ShouldContain($"Inspector:Access:TrustedProxies:0 is \"{proxy}\", but it must be an IP address");
    }

    [Fact]
    public async Task TrustedProxy_InLocalMode_StopsTheStart()
    {
        var fault = await StartFault(("Inspector:Access:TrustedProxies:0", "10.0.0.5"));

        fault.ShouldContain("Local mode refuses requests that came through a proxy");
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
        var fault = await StartFault(
            ("Inspector:CaptureUrls:0", "http://127.0.0.1:5081"),
            ("Kestrel:Endpoints:Main:Url", "http://127.0.0.1:0")
        );

        fault.ShouldContain("cannot be combined with Kestrel:Endpoints");
    }

    [Fact]
    public async Task Faults_OfBothOptions_AreListedTogether()
    {
        var fault = await StartFault(("Inspector:Access:Mode", "Open"), ("Inspector:CaptureUrls:0", "x"));

        fault.ShouldContain("Inspector:Access:Mode");
        fault.ShouldContain("Inspector:CaptureUrls:0");
    }

    private static async Task<string> StartFault(params (string Key, string Value)[] settings)
    {
        await using var app = GuardedServer.Build(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        var fault = await Should.ThrowAsync<Exception>(() => app.StartAsync());
        return string.Join(
            '\n',
            (fault is AggregateException many ? many.InnerExceptions : [fault]).OfType<OptionsValidationException>().Select(e => e.Message)
        );
    }
}
