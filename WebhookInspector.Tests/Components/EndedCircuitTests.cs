using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;
using WebhookInspector.Components.Shared;
using WebhookInspector.Tests.Architecture;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Components;

/// <summary>A circuit that ends while its page waits for a script: no fault of the program, so nothing is logged.</summary>
public sealed class EndedCircuitTests : IDisposable
{
    /// <summary>How long a script call waits for its answer; a minute where it is not set.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly HeardLog log = new();
    private readonly InspectorHost host;

    public EndedCircuitTests() =>
        host = new InspectorHost(
            null,
            services: services =>
            {
                services.AddSingleton<ILoggerProvider>(log);
                services.Configure<CircuitOptions>(options =>
                {
                    options.DisconnectedCircuitMaxRetained = 0;
                    options.JSInteropDefaultCallTimeout = Patience;
                });
            }
        );

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Pages_LeftWhileAScriptCallWaits_LogNothing()
    {
        var request = await host.Api.CaptureAsync(await host.Api.EndpointOfAsync("cove"), "{}"u8.ToArray());
        string[] paths = ["/workbench", "/requests", $"/requests/{request["id"]}/replay", $"/requests/{request["id"]}"];

        foreach (var path in paths)
        {
            await using var page = await CircuitClient.OpenAsync(host.Http.BaseAddress!, path, answersScripts: false);
            await Eventually.IsTrueAsync(() => page.Waiting > 2);
        }

        await Task.Delay(Patience + TimeSpan.FromSeconds(1));
        log.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Call_CircuitHasEnded_IsIgnoredOrCancelled()
    {
        await ValueTask.FromException(new JSDisconnectedException("gone")).UnlessLeftAsync();
        await ValueTask.FromException(new TaskCanceledException()).UnlessLeftAsync();
        await Should.ThrowAsync<OperationCanceledException>(() =>
            CircuitEnd.OrCancelledAsync(() => Task.FromException<int>(new JSDisconnectedException("gone")))
        );
        // What a script itself throws is a fault.
        await Should.ThrowAsync<JSException>(() => ValueTask.FromException(new JSException("thrown")).UnlessLeftAsync());
    }

    /// <summary>So that no component forgets that its circuit may end.</summary>
    [Fact]
    public void Components_ThatCallTheBrowser_DoSoThroughTheSharedPlaceAlone() =>
        SourceTree
            .Files("WebhookInspector/Components", ".razor", ".cs")
            .Where(path => Path.GetFileName(path) is not ("ScriptModule.cs" or "CircuitEnd.cs"))
            .SelectMany(path =>
                SourceTree
                    .Lines(path)
                    .Where(line =>
                        line.Contains("Js.Invoke", StringComparison.Ordinal)
                        || line.Contains("await", StringComparison.Ordinal)
                            && line.Contains("FocusAsync()", StringComparison.Ordinal)
                            && !line.Contains("UnlessLeftAsync()", StringComparison.Ordinal)
                    )
                    .Select(line => $"{path}: {line.Trim()}")
            )
            .ShouldBeEmpty();
}
