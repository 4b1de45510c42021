using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Database;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public sealed class EndpointStoreTests
{
    [Fact]
    public async Task Add_WithSecrets_ReadsBack()
    {
        await using var storage = await StorageHost.StartAsync();
        var endpoint = Stored.Endpoint() with { Response = new ResponseRule(418, [new Header("X-A", "b")], "no", 20), SchemeJson = "{}" };
        SigningSecret[] secrets = [new("s2", "new", " padded "), new("s1", "old", "x", SamplesOnly: true)];

        await storage.Endpoints.AddAsync(endpoint, secrets);

        var read = (await storage.Endpoints.ListAsync()).ShouldHaveSingleItem();
        read.Response.Headers.ShouldBe(endpoint.Response.Headers);
        (read with { Response = endpoint.Response, Secrets = [] }).ShouldBe(endpoint with { Secrets = [] });
        read.Secrets.Select(s => s.Id).ShouldBe(["s2", "s1"]);
        (await storage.Endpoints.SecretsAsync("ep_1")).ShouldBe(secrets);
    }

    [Fact]
    public async Task Add_TokenOfAnother_IsRefused()
    {
        await using var storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint("ep_1", token: "same"), []);

        await Should.ThrowAsync<TokenTakenException>(() => storage.Endpoints.AddAsync(Stored.Endpoint("ep_2", token: "same"), []));

        (await storage.Endpoints.ListAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Add_TokenOfAnotherProvider_IsTaken()
    {
        await using var storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint("ep_1", token: "same"), []);

        await storage.Endpoints.AddAsync(Stored.Endpoint("ep_2", "hover", token: "same"), []);

        (await storage.Endpoints.ListAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Update_Name_KeepsTheRest()
    {
        await using var storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint(), [new("s1", "first", "x")]);

        var updated = await storage.Endpoints.UpdateAsync("ep_1", e => e with { Name = "New" });

        updated.ShouldNotBeNull().Name.ShouldBe("New");
        var read = (await storage.Endpoints.FindAsync("ep_1")).ShouldNotBeNull();
        read.Name.ShouldBe("New");
        read.Token.ShouldBe("token-ep_1");
        read.Secrets.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Update_Unknown_IsNull()
    {
        await using var storage = await StorageHost.StartAsync();

        (await storage.Endpoints.UpdateAsync("ep_9", e => e)).ShouldBeNull();
    }

    [Fact]
    public async Task AddSecret_Second_StandsFirst()
    {
        await using var storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint(), [new("s1", "first", "x")]);

        await storage.Endpoints.AddSecretAsync("ep_1", new("s2", "second", "y"));

        (await storage.Endpoints.SecretsAsync("ep_1")).Select(s => s.Value).ShouldBe(["y", "x"]);
    }

    [Fact]
    public async Task AddSecret_UnknownEndpoint_IsNull()
    {
        await using var storage = await StorageHost.StartAsync();

        (await storage.Endpoints.AddSecretAsync("ep_9", new("s2", "second", "y"))).ShouldBeNull();
    }

    [Fact]
    public async Task RemoveSecret_Known_LeavesTheOthers()
    {
        await using var storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint(), [new("s1", "first", "x"), new("s2", "second", "y")]);

        (await storage.Endpoints.RemoveSecretAsync("ep_1", "s1")).ShouldBeTrue();
        (await storage.Endpoints.RemoveSecretAsync("ep_1", "s1")).ShouldBeFalse();

        (await storage.Endpoints.SecretsAsync("ep_1")).Select(s => s.Id).ShouldBe(["s2"]);
    }

    [Fact]
    public async Task Delete_WithRequests_TakesThemAlong()
    {
        await using var storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint("ep_1"), [new("s1", "first", "x")]);
        await storage.Endpoints.AddAsync(Stored.Endpoint("ep_2"), []);
        await Task.WhenAll(
            Enumerable.Range(0, 450).Select(i => storage.Writer.StoreAsync(Stored.Request("ep_1", key: $"k{i}"), CancellationToken.None))
        );
        await storage.Writer.StoreAsync(Stored.Request("ep_2"), CancellationToken.None);

        (await storage.Endpoints.DeleteAsync("ep_1")).ShouldBeTrue();

        (await storage.Endpoints.ListAsync()).Select(e => e.Id).ShouldBe(["ep_2"]);
        using var outside = storage.OpenOutside();
        outside.ReadNumber("SELECT COUNT(*) FROM requests").ShouldBe(1);
        outside.ReadNumber("SELECT COUNT(*) FROM request_contents").ShouldBe(1);
        outside.ReadNumber("SELECT COUNT(*) FROM deliveries").ShouldBe(0);
        outside.ReadNumber("SELECT COUNT(*) FROM endpoint_secrets").ShouldBe(0);
        outside.ReadNumber("SELECT COUNT(*) FROM endpoints").ShouldBe(1);
    }

    [Fact]
    public async Task Delete_Unknown_IsFalse()
    {
        await using var storage = await StorageHost.StartAsync();

        (await storage.Endpoints.DeleteAsync("ep_9")).ShouldBeFalse();
    }
}
