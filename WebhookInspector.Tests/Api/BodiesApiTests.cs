using System.Net;
using System.Text;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

public sealed class BodiesApiTests : IDisposable
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 1, 2];
    private readonly InspectorHost host = new();

    [Fact]
    public async Task Part_Multipart_IsAnAttachmentThatNoBrowserRuns()
    {
        var id = await SendAsync(
            [
                .. "--XX\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../x.html\"\r\n"u8,
                .. "Content-Type: text/html\r\n\r\n<b>\r\n--XX--"u8,
            ],
            "multipart/form-data; boundary=XX"
        );

        using var answer = await host.Http.GetAsync($"/api/v1/requests/{id}/body/parts/1");

        (await answer.Content.ReadAsStringAsync()).ShouldBe("<b>");
        answer.Content.Headers.ContentDisposition!.ToString().ShouldBe("attachment; filename=x.html; filename*=UTF-8''x.html");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/octet-stream");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe(["sandbox; default-src 'none'"]);
    }

    [Theory]
    [InlineData("body/parts/0")]
    [InlineData("body/parts/2")]
    [InlineData("body/parts/1/image")]
    [InlineData("body/image")]
    public async Task Part_NotThere_Is404WithTheReason(string path)
    {
        var id = await SendAsync(Encoding.ASCII.GetBytes("--XX\r\n\r\n<svg>\r\n--XX--"), "multipart/mixed; boundary=XX");

        var (status, problem) = await host.Api.SendAsync(HttpMethod.Get, $"/requests/{id}/{path}");

        status.ShouldBe(404);
        ((string?)problem!["detail"]).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Image_Png_IsServedConfined()
    {
        var id = await SendAsync(Png, "text/html");

        using var answer = await host.Http.GetAsync($"/api/v1/requests/{id}/body/image");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("image/png");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe(["sandbox; default-src 'none'"]);
    }

    public void Dispose() => host.Dispose();

    private async Task<string> SendAsync(byte[] body, string contentType) =>
        (string)(await host.Api.CaptureAsync(await host.Api.EndpointOfAsync("cove"), body, ("Content-Type", contentType)))["id"]!;
}
