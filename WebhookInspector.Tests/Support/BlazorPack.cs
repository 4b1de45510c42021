using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace WebhookInspector.Tests.Support;

/// <summary>The hub protocol of Blazor's circuits: SignalR's MessagePack protocol under another name. It can stop reading.</summary>
internal sealed class BlazorPack : MessagePackHubProtocol, IHubProtocol, IDisposable
{
    private readonly ManualResetEventSlim reads = new(initialState: true);

    string IHubProtocol.Name => "blazorpack";

    int IHubProtocol.Version => 1;

    /// <summary>
    /// From now on the connection's loop stands still: what has come is not looked at, and no more is taken once its buffer is full.
    /// </summary>
    public void StopReading() => reads.Reset();

    public void GoOn() => reads.Set();

    bool IHubProtocol.TryParseMessage(
        ref ReadOnlySequence<byte> input,
        IInvocationBinder binder,
        [NotNullWhen(true)] out HubMessage? message
    )
    {
        reads.Wait();
        return TryParseMessage(ref input, binder, out message);
    }

    public void Dispose() => reads.Dispose();
}
