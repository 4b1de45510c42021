using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Storage.Tallies;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Capture;

/// <summary>Captures over https that the program itself ends.</summary>
public sealed class EncryptedCaptureTests : IDisposable
{
    private readonly string certificate = Path.Combine(Directory.CreateTempSubdirectory("inspector-tls-").FullName, "test.pfx");
    private readonly int port = FreePort();
    private readonly InspectorHost host;

    public EncryptedCaptureTests()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllBytes(certificate, made.Export(X509ContentType.Pfx, "p"));
        host = new InspectorHost(
            null,
            new()
            {
                ["Inspector:CaptureUrls"] = $"https://127.0.0.1:{port}",
                ["Kestrel:Certificates:Default:Path"] = certificate,
                ["Kestrel:Certificates:Default:Password"] = "p",
            }
        );
    }

    public void Dispose()
    {
        host.Dispose();
        Directory.Delete(Path.GetDirectoryName(certificate)!, recursive: true);
    }

    [Fact]
    public async Task Head_OverHttps_IsKeptAsSentAndLeavesNoKnock()
    {
        var path = await PathAsync();
        var sent = $"POST {path} HTTP/1.1\r\nhOsT: x\r\nX-B:  2\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await using var tls = new SslStream(client.GetStream(), leaveInnerStreamOpen: false, (_, _, _, _) => true);
        await tls.AuthenticateAsClientAsync("localhost");
        await tls.WriteAsync(Encoding.ASCII.GetBytes(sent));
        using var all = new MemoryStream();
        await tls.CopyToAsync(all);

        var id = RawAnswer.Parse(Encoding.ASCII.GetString(all.ToArray())).Header("Inspector-Request-Id");
        (await host.Http.GetStringAsync($"/api/v1/requests/{id}/raw")).ShouldBe(sent);
        await host.Services.GetRequiredService<RefusalLog>().FlushAsync(CancellationToken.None);
        (await host.Services.GetRequiredService<TallyStore>().RefusalsAsync(10, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Head_OverHttp2_IsNone()
    {
        var path = await PathAsync();
        using var http = new HttpClient(
            new SocketsHttpHandler
            {
                UseProxy = false,
                SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true },
            }
        )
        {
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(i => http.PostAsync(new Uri($"https://127.0.0.1:{port}{path}/{i}"), new StringContent($"{i}")))
        );

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK && a.Version == HttpVersion.Version20);
        var id = answers[0].Headers.GetValues("Inspector-Request-Id").Single();
        var stored = await host.Api.GetAsync($"/requests/{id}");
        ((bool)stored["headersAsSent"]!, (string?)stored["protocol"]).ShouldBe((false, "HTTP/2"));
        using var raw = await host.Http.GetAsync($"/api/v1/requests/{id}/raw");
        raw.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await raw.Content.ReadAsStringAsync()).ShouldContain("it came over HTTP/2");
    }

    private async Task<string> PathAsync() =>
        new Uri((string)(await host.Api.CreateEndpointAsync(new { provider = "custom" }))["captureUrl"]!).AbsolutePath;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
