using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Endpoints;
using WebhookInspector.Storage;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Endpoints;

public sealed class EndpointDirectoryTests
{
    [Fact]
    public async Task Refresh_WhileAnOlderOneStillReads_KeepsTheNewerChange()
    {
        using var reads = new HeldReads();
        using var host = new InspectorHost(null, services: s => s.AddSingleton(new SecretProtection(reads)));
        var store = host.Services.GetRequiredService<EndpointStore>();
        var directory = host.Services.GetRequiredService<EndpointDirectory>();
        var id = (string)(await host.Api.CreateEndpointAsync(new { provider = "github", secret = "the secret of it" }))["id"]!;

        reads.HoldNext();
        var older = Task.Run(() => directory.RefreshAsync(id, CancellationToken.None));
        await Eventually.IsTrueAsync(() => reads.Holds);
        await store.UpdateAsync(id, e => e with { Name = "newer" });
        var newer = Task.Run(() => directory.RefreshAsync(id, CancellationToken.None));
        await Task.WhenAny(newer, Task.Delay(TimeSpan.FromSeconds(1)));
        reads.Release();
        await Task.WhenAll(older, newer);

        directory.Find(id).ShouldNotBeNull().Endpoint.Name.ShouldBe("newer");
    }

    /// <summary>Holds one reader of secrets between its two reads.</summary>
    private sealed class HeldReads : IDataProtector, IDisposable
    {
        private readonly IDataProtector inner = new EphemeralDataProtectionProvider().CreateProtector("test");
        private readonly ManualResetEventSlim released = new();
        private int armed;

        public bool Holds { get; private set; }

        public void HoldNext() => Volatile.Write(ref armed, 1);

        public void Release() => released.Set();

        public IDataProtector CreateProtector(string purpose) => this;

        public byte[] Protect(byte[] plaintext) => inner.Protect(plaintext);

        public byte[] Unprotect(byte[] protectedData)
        {
            if (Interlocked.Exchange(ref armed, 0) == 1)
            {
                Holds = true;
                released.Wait(TimeSpan.FromSeconds(30));
            }

            return inner.Unprotect(protectedData);
        }

        public void Dispose() => released.Dispose();
    }
}
