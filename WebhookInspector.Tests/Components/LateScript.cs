using System.Diagnostics.CodeAnalysis;
using Microsoft.JSInterop;

namespace WebhookInspector.Tests.Components;

/// <summary>A browser that is slow to load a page's script: it has come when the test says so.</summary>
internal sealed class LateScript : IJSRuntime, IJSObjectReference
{
    private const DynamicallyAccessedMemberTypes Json =
        DynamicallyAccessedMemberTypes.PublicConstructors
        | DynamicallyAccessedMemberTypes.PublicFields
        | DynamicallyAccessedMemberTypes.PublicProperties;

    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously),
        come = new();
    private readonly TaskCompletionSource disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> calls = [];

    /// <summary>Completes once the script was asked for.</summary>
    public Task Asked => asked.Task;

    /// <summary>What was called in it.</summary>
    public IReadOnlyList<string> Calls => calls;

    /// <summary>Completes once the page let go of it.</summary>
    public Task Disposed => disposed.Task;

    public void Come() => come.SetResult();

    public async ValueTask<T> InvokeAsync<[DynamicallyAccessedMembers(Json)] T>(string identifier, object?[]? args)
    {
        if (identifier != "import")
            return default!;
        asked.TrySetResult();
        await come.Task;
        return (T)(object)this;
    }

    public ValueTask<T> InvokeAsync<[DynamicallyAccessedMembers(Json)] T>(string identifier, CancellationToken ct, object?[]? args) =>
        InvokeAsync<T>(identifier, args);

    ValueTask<T> IJSObjectReference.InvokeAsync<T>(string identifier, object?[]? args)
    {
        calls.Add(identifier);
        return ValueTask.FromResult<T>(default!);
    }

    ValueTask<T> IJSObjectReference.InvokeAsync<T>(string identifier, CancellationToken ct, object?[]? args) =>
        ((IJSObjectReference)this).InvokeAsync<T>(identifier, args);

    public ValueTask DisposeAsync()
    {
        disposed.TrySetResult();
        return ValueTask.CompletedTask;
    }
}
