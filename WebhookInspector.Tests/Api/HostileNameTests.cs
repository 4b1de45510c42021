using System.Text;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

/// <summary>File names that a sender chose, as a browser is given them.</summary>
public sealed class HostileNameTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    [Theory]
    [InlineData("../../../etc/cron.d/x", "x")]
    [InlineData("..\\..\\autoexec.bat", "autoexec.bat")]
    [InlineData("a.html\\\"; filename=\\\"evil.exe", "a.html__ filename__evil.exe")]
    [InlineData("<img src=x onerror=alert(1)>.html", "_img src_x onerror_alert_1__.html")]
    [InlineData("\u202Egpj.exe", "_gpj.exe")]
    [InlineData("-rf", "-rf")]
    [InlineData("nul\0.txt", "nul_.txt")]
    public async Task Part_HostileFileName_IsDownloadedUnderASafeOne(string sent, string safe)
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        var body = Encoding.UTF8.GetBytes(
            $"--XX\r\nContent-Disposition: form-data; name=\"f\"; filename=\"{sent}\"\r\nContent-Type: text/html\r\n\r\n"
                + $"<script>alert(1)</script>\r\n--XX--"
        );
        var stored = await host.Api.CaptureAsync(endpoint, body, ("Content-Type", "multipart/form-data; boundary=XX"));

        using var answer = await host.Http.GetAsync($"/api/v1/requests/{stored["id"]}/body/parts/1");

        var disposition = answer.Content.Headers.ContentDisposition!;
        disposition.DispositionType.ShouldBe("attachment");
        disposition.FileName!.Trim('"').ShouldBe(safe);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/octet-stream");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox");
    }
}
