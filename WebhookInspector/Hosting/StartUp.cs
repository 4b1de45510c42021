using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using WebhookInspector.Providers;
using WebhookInspector.Storage;

namespace WebhookInspector.Hosting;

/// <summary>Runs the program, and prints a plain message instead of a stack trace when it cannot start.</summary>
internal static class StartUp
{
    /// <param name="map">Maps the program's endpoints.</param>
    /// <returns>The exit code: 0 after an orderly stop, 1 when the start was refused.</returns>
    public static async Task<int> RunAsync(WebApplication app, Action<WebApplication> map)
    {
        try
        {
            // Before any service is created: one that reads invalid options would fail with their faults alone.
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            map(app);
            OwnerOnlyFiles.Apply(app.Services);
            await app.StartAsync();
            // Again for what this start has made.
            OwnerOnlyFiles.Apply(app.Services);
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Stopped before it had started.
            await app.StopAsync();
            await app.DisposeAsync();
            return 0;
        }
        catch (Exception e) when (Reasons(e) is { } reasons)
        {
            if (e is IOException or SocketException or InvalidOperationException)
            {
                // The server starts last: the writer and the other services are running, and must stop in order.
                await app.StopAsync();
            }

            await app.DisposeAsync();
            await Console.Error.WriteLineAsync("Webhook Inspector can't start:\n  " + string.Join("\n  ", reasons));
            return 1;
        }

        await Welcome.ShowAsync(app.Services);
        await app.WaitForShutdownAsync();
        await app.DisposeAsync();
        return 0;
    }

    /// <summary>Returns null for an unexpected exception, which keeps its stack trace.</summary>
    private static IEnumerable<string>? Reasons(Exception exception) =>
        exception switch
        {
            AggregateException all when all.InnerExceptions.All(e => e is OptionsValidationException) => all
                .InnerExceptions.Cast<OptionsValidationException>()
                .SelectMany(e => e.Failures),
            OptionsValidationException options => options.Failures,
            StartupRefusedException or ProviderDefinitionException => [exception.Message],
            IOException { InnerException: AddressInUseException } =>
            [
                exception.Message + " Stop the other program, or choose another address with --urls.",
            ],
            SocketException =>
            [
                $"It can't listen on the addresses of urls or Inspector:CaptureUrls: {exception.Message}. "
                    + "Name addresses of this machine, and ports that this user may open.",
            ],
            // HTTPS without a certificate, or a URL with a path.
            InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } =>
            [
                $"It can't listen on the addresses of urls or Inspector:CaptureUrls: {exception.Message}",
            ],
            _ => null,
        };
}
