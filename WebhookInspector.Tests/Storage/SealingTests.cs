using System.Text;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public sealed class SealingTests
{
    private const string Secret = "the-signing-secret-0123456789";
    private const string Token = "the-bearer-token-0123456789";
    private const string Marker = "the-plain-header-0123456789";

    private static readonly Header[] Headers =
    [
        new("authorization", $"Bearer {Token}"),
        new("X-Plain", Marker),
        new("AUTHORIZATION", $"again {Token}"),
    ];

    [Fact]
    public async Task Secret_Stored_IsNowhereReadableOnTheDisk()
    {
        await using var storage = await StorageHost.StartAsync();

        await storage.Endpoints.AddAsync(Stored.Endpoint(), [new SigningSecret("s1", Marker, Secret)]);

        OnDisk(storage.Directory, Marker).ShouldBeTrue();
        OnDisk(storage.Directory, Secret).ShouldBeFalse();
    }

    [Fact]
    public async Task CredentialHeader_Stored_IsNowhereReadableOnTheDisk()
    {
        await using var storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint(), []);

        await storage.Writer.StoreAsync(Stored.Request(headers: Headers, sealedHeader: "Authorization"), CancellationToken.None);

        OnDisk(storage.Directory, Marker).ShouldBeTrue();
        OnDisk(storage.Directory, Token).ShouldBeFalse();
    }

    [Fact]
    public async Task CredentialHeader_ReadBack_IsAsSent()
    {
        await using var storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint(), []);

        var stored = await storage.Writer.StoreAsync(
            Stored.Request(headers: Headers, sealedHeader: "Authorization"),
            CancellationToken.None
        );

        (await storage.Opener.OpenAsync(stored.Id, CancellationToken.None)).ShouldNotBeNull().Headers.ShouldBe(Headers);
    }

    [Fact]
    public async Task Sealed_AfterARestart_OpensAgain()
    {
        var directory = Directory.CreateTempSubdirectory("inspector-").FullName;
        string id;
        await using (var first = await StorageHost.StartAsync(directory))
        {
            await first.Endpoints.AddAsync(Stored.Endpoint(), [new SigningSecret("s1", "label", Secret)]);
            id = (
                await first.Writer.StoreAsync(Stored.Request(headers: Headers, sealedHeader: "Authorization"), CancellationToken.None)
            ).Id;
        }

        await using (var second = await StorageHost.StartAsync(directory))
        {
            (await second.Endpoints.SecretsAsync("ep_1")).Single().Value.ShouldBe(Secret);
            (await second.Opener.OpenAsync(id, CancellationToken.None)).ShouldNotBeNull().Headers.ShouldBe(Headers);
        }

        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Sealed_KeysLost_IsLeftOutAndTheRequestStaysReadable()
    {
        var directory = Directory.CreateTempSubdirectory("inspector-").FullName;
        string id;
        await using (var first = await StorageHost.StartAsync(directory))
        {
            await first.Endpoints.AddAsync(Stored.Endpoint(), [new SigningSecret("s1", "label", Secret)]);
            id = (
                await first.Writer.StoreAsync(Stored.Request(headers: Headers, sealedHeader: "Authorization"), CancellationToken.None)
            ).Id;
        }

        Directory.Delete(Path.Combine(directory, "keys"), recursive: true);
        await using (var second = await StorageHost.StartAsync(directory))
        {
            (await second.Endpoints.SecretsAsync("ep_1")).ShouldBeEmpty();
            var read = (await second.Opener.OpenAsync(id, CancellationToken.None)).ShouldNotBeNull();
            read.Headers[1].ShouldBe(Headers[1]);
            read.Headers[0].Value.ShouldStartWith("(encrypted with a key that is no longer");
        }

        Directory.Delete(directory, recursive: true);
    }

    private static bool OnDisk(string directory, string text) =>
        Directory
            .GetFiles(directory, "inspector.db*")
            .Any(file =>
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                return copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
            });
}
