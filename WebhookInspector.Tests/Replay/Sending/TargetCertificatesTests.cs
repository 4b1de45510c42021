using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using WebhookInspector.Replay.Sending;
using WebhookInspector.Replay.Targets;
using WebhookInspector.Tests.Replay.Targets;

namespace WebhookInspector.Tests.Replay.Sending;

public sealed class TargetCertificatesTests : IDisposable
{
    private readonly OutboundClient client = new(Resolvers.Of(TargetPolicies.Local(), "127.0.0.1"), TimeProvider.System);

    public void Dispose() => client.Dispose();

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("api.localhost")]
    public async Task Send_CertificateThatNobodyTrustsOfThisMachine_IsAcceptedAndSaid(string host)
    {
        using var certificate = OwnCertificate("localhost");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeTlsAsync(listener, certificate);

        var answer = await client.SendAsync(Request($"https://{host}:{((IPEndPoint)listener.LocalEndpoint).Port}/"), default);

        // It closes without an answer: TLS was made.
        answer.Error!.ShouldNotStartWith("tls-failed: ");
        answer.Note.ShouldNotBeNull().ShouldContain("accepted because the target is this machine");
        await serving;
    }

    [Fact]
    public async Task Send_CertificateThatNobodyTrustsOfAnotherName_IsAnError()
    {
        using var certificate = OwnCertificate("elsewhere.example");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeTlsAsync(listener, certificate);

        var answer = await client.SendAsync(Request($"https://elsewhere.example:{((IPEndPoint)listener.LocalEndpoint).Port}/"), default);

        answer.Error!.ShouldStartWith("tls-failed: the certificate is not trusted (");
        answer.Note.ShouldBeNull();
        await serving;
    }

    private static X509Certificate2 OwnCertificate(string name)
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(
            now.AddDays(-1),
            now.AddDays(1)
        );
    }

    private static async Task ServeTlsAsync(TcpListener listener, X509Certificate2 certificate)
    {
        using var accepted = await listener.AcceptTcpClientAsync();
        await using var tls = new SslStream(accepted.GetStream());
        try
        {
            await tls.AuthenticateAsServerAsync(certificate);
            await tls.ReadExactlyAsync(new byte[1]);
        }
        catch (Exception e) when (e is AuthenticationException or IOException)
        {
            // The client does not go on.
        }
    }

    private static OutboundRequest Request(string url) => new("POST", TargetUrl.Parse(url), [], "{}"u8.ToArray());
}
