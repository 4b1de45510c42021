using Microsoft.JSInterop;

namespace WebhookInspector.Components.Shared;

/// <summary>
/// A page's script, loaded when it is first needed: the only way to call one. A page that is left meanwhile ends the call as cancelled.
/// </summary>
internal sealed class ScriptModule(IJSRuntime js, string path) : IAsyncDisposable
{
    private bool left;
    private Task<IJSObjectReference>? module;

    public Task LoadAsync() => CircuitEnd.OrCancelledAsync(OpenAsync);

    public Task<T> InvokeAsync<T>(string function, CancellationToken ct, params object?[] arguments) =>
        CircuitEnd.OrCancelledAsync(async () => await (await OpenAsync()).InvokeAsync<T>(function, ct, arguments));

    public Task InvokeVoidAsync(string function, params object?[] arguments) =>
        CircuitEnd.OrCancelledAsync(async () =>
        {
            await (await OpenAsync()).InvokeVoidAsync(function, arguments);
            return true;
        });

    /// <summary>Reads a text as UTF-8: the function returns <see cref="ScriptBytes"/>.</summary>
    public Task<byte[]> ReadAsync(string function, long longest, CancellationToken ct, params object?[] arguments) =>
        CircuitEnd.OrCancelledAsync(async () =>
            await (await (await OpenAsync()).InvokeAsync<ScriptBytes>(function, ct, arguments)).ReadAsync(longest, ct)
        );

    public async ValueTask DisposeAsync()
    {
        left = true;
        if (module is { } loading)
            await CircuitEnd.UnlessLeftAsync(async () => await (await loading).DisposeAsync());
    }

    private async Task<IJSObjectReference> OpenAsync()
    {
        var loaded = await (module ??= js.InvokeAsync<IJSObjectReference>("import", path).AsTask());
        return left ? throw new OperationCanceledException("The page was left.") : loaded;
    }
}
