using Microsoft.JSInterop;

namespace WebhookInspector.Components.Shared;

/// <summary>
/// A circuit may end while a call to the browser waits, or before one is made. That is no fault, so it is neither shown nor logged.
/// </summary>
internal static class CircuitEnd
{
    /// <summary>Makes a call that nothing depends on, such as a change of focus or a clean-up.</summary>
    public static async Task UnlessLeftAsync(this ValueTask call)
    {
        try
        {
            await call;
        }
        catch (Exception left) when (left is JSDisconnectedException or OperationCanceledException)
        {
            // The page was left, and what was called with it.
        }
    }

    /// <inheritdoc cref="UnlessLeftAsync(ValueTask)"/>
    public static Task UnlessLeftAsync(Func<Task> calls) => new ValueTask(calls()).UnlessLeftAsync();

    /// <summary>Makes calls whose result is needed. The renderer does not report a cancellation, and nothing after it is run.</summary>
    /// <exception cref="OperationCanceledException">The circuit has ended, or the page was left.</exception>
    public static async Task<T> OrCancelledAsync<T>(Func<Task<T>> calls)
    {
        try
        {
            return await calls();
        }
        catch (JSDisconnectedException left)
        {
            throw new OperationCanceledException("The page was left.", left);
        }
    }
}
