using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WebhookInspector.Hosting;
using WebhookInspector.Storage;

namespace WebhookInspector.Tests.Hosting;

public sealed class StartUpTests
{
    [Fact]
    public async Task Run_ToldToStopBeforeItHasStarted_EndsWithZero()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddOptions<StorageOptions>().ValidateOnStart();
        builder.Services.AddHostedService<StoppedWhileStarting>();

        (await StartUp.RunAsync(builder.Build(), _ => { })).ShouldBe(0);
    }

    private sealed class StoppedWhileStarting(IHostApplicationLifetime lifetime) : IHostedService
    {
        public Task StartAsync(CancellationToken ct)
        {
            lifetime.StopApplication();
            return Task.Delay(Timeout.Infinite, ct);
        }

        public Task StopAsync(CancellationToken ct) => Task.CompletedTask;
    }
}
