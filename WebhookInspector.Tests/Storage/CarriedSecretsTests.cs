using System.IO.Compression;
using System.Text;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Storage.Sealing;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

/// <summary>Secrets that stand in target, body, other headers and the answer of a stored request.</summary>
public sealed class CarriedSecretsTests : IAsyncLifetime
{
    private const string Token = "carried-token-0123456789";
    private StorageHost storage = null!;

    public async Task InitializeAsync()
    {
        storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint(), []);
    }

    public async Task DisposeAsync() => await storage.DisposeAsync();

    [Fact]
    public async Task Request_WithASecretInEveryPart_IsNowhereReadableOnTheDisk()
    {
        await StoreAsync();

        OnDisk("stays-readable").ShouldBeTrue();
        OnDisk(Token).ShouldBeFalse();
    }

    [Fact]
    public async Task Request_Found_ShowsNoSecret()
    {
        var found = (await storage.Requests.FindAsync(await StoreAsync(), default)).ShouldNotBeNull();
        var body = Encoding.UTF8.GetString((await storage.Requests.BodyAsync(found.Summary.Id, default))!);

        $"{found} {found.Target} {found.Sent} {string.Join(' ', found.Headers)} {body}".ShouldNotContain(Token);
        found.HasHiddenParts.ShouldBeTrue();
        body.ShouldContain("stays-readable");
    }

    [Fact]
    public async Task Request_Opened_IsExactlyAsSent()
    {
        var opened = (await storage.Opener.OpenAsync(await StoreAsync(), default)).ShouldNotBeNull();

        opened.Target.ShouldBe($"/hooks/cove/token/x?code={Token}");
        opened.PathAndQuery.ShouldBe($"/x?code={Token}");
        Encoding.UTF8.GetString(opened.Body.Span).ShouldBe(Body);
        opened.Headers.ShouldBe([new Header("Content-Type", "application/json"), new Header("Referer", $"/x?code={Token}")]);
        opened.Sent.ShouldNotBeNull().Body.ShouldBe($"you sent {Token}");
        opened.Sent!.Headers.ShouldBe([new Header("X-Echo", Token)]);
    }

    [Fact]
    public async Task Body_Compressed_IsHiddenAsAWholeAndRestored()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Body));
        var request = Request() with
        {
            Arrival = Request().Arrival with { Body = packed.ToArray(), Headers = [new Header("Content-Encoding", "gzip")] },
        };

        var id = (await storage.Writer.StoreAsync(request, default)).Id;

        (await storage.Requests.BodyAsync(id, default))!.ShouldAllBe(b => b == (byte)'*');
        (await storage.Opener.OpenAsync(id, default))!.Body.ToArray().ShouldBe(packed.ToArray());
    }

    [Fact]
    public async Task Request_StoredInClear_IsSealedLater()
    {
        var id = (await storage.Writer.StoreAsync(Request() with { Secrets = null }, default)).Id;
        OnDisk(Token).ShouldBeTrue();
        RequestId.TryReadSequence(id, out var sequence);

        (await storage.Get<SealingStore>().SealAsync(sequence, HeaderMask.Standard, SecretValues.Of([Token]), default)).ShouldBeTrue();

        (await storage.Requests.FindAsync(id, default))!.ToString().ShouldNotContain(Token);
        (await storage.Requests.BodyAsync(id, default))!.ShouldBe(
            Encoding.UTF8.GetBytes(Body.Replace(Token, new string('*', Token.Length), StringComparison.Ordinal))
        );
        var opened = (await storage.Opener.OpenAsync(id, default))!;
        (opened.Target, Encoding.UTF8.GetString(opened.Body.Span)).ShouldBe(($"/hooks/cove/token/x?code={Token}", Body));
        opened.Sent!.Body.ShouldBe($"you sent {Token}");
    }

    [Fact]
    public async Task Request_SealedForAnotherSecret_KeepsBothAndOpensExactly()
    {
        var id = await StoreAsync();
        RequestId.TryReadSequence(id, out var sequence);

        await storage.Get<SealingStore>().SealAsync(sequence, HeaderMask.Standard, SecretValues.Of(["stays-readable"]), default);

        Encoding
            .UTF8.GetString((await storage.Requests.BodyAsync(id, default))!)
            .ShouldBe("""{"code":"************************","more":"**************"}""");
        Encoding.UTF8.GetString((await storage.Opener.OpenAsync(id, default))!.Body.Span).ShouldBe(Body);
    }

    [Fact]
    public async Task Request_SealedAgain_IsNotWrittenAgain()
    {
        var id = await StoreAsync();
        RequestId.TryReadSequence(id, out var sequence);

        (await storage.Get<SealingStore>().SealAsync(sequence, HeaderMask.Standard, SecretValues.Of([Token]), default)).ShouldBeFalse();
    }

    private static string Body => $$"""{"code":"{{Token}}","more":"stays-readable"}""";

    private async Task<string> StoreAsync() => (await storage.Writer.StoreAsync(Request(), default)).Id;

    private static WebhookInspector.Storage.Captures.NewRequest Request()
    {
        var request = Stored.Request(
            body: Body,
            path: "/x",
            type: "a.b",
            headers: [new Header("Content-Type", "application/json"), new Header("Referer", $"/x?code={Token}")],
            answer: new GivenAnswer(new Answer(200, 0), new AnswerContent([new Header("X-Echo", Token)], $"you sent {Token}")),
            secrets: [Token]
        );
        return request with { Arrival = request.Arrival with { Target = request.Arrival.Target + $"?code={Token}" } };
    }

    private bool OnDisk(string text) =>
        Directory
            .GetFiles(storage.Directory, "inspector.db*")
            .Any(file =>
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                return copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
            });
}
