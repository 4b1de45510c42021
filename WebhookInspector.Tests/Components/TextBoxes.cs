using System.Text;
using Bunit;
using Microsoft.JSInterop;
using WebhookInspector.Components.Shared;

namespace WebhookInspector.Tests.Components;

/// <summary>Stands in for the browser's text boxes, which pages read as streams.</summary>
internal sealed class TextBoxes
{
    private readonly BunitJSModuleInterop module;
    private readonly JSRuntimeInvocationHandler<ScriptBytes> read;

    public TextBoxes(BunitContext context)
    {
        module = context.JSInterop.SetupModule("./js/exact-text.js");
        module.Mode = JSRuntimeMode.Loose;
        read = module.Setup<ScriptBytes>("read", _ => true);
    }

    /// <summary>What has been written into them, in order.</summary>
    public IReadOnlyList<string> Written => [.. module.Invocations["write"].Select(i => (string)i.Arguments[1]!)];

    /// <summary>Every box says this from now on.</summary>
    public void Say(string text) => read.SetResult(Handed(text));

    /// <summary>As the browser hands a text over: no stream of no bytes.</summary>
    internal static ScriptBytes Handed(string text) => new(text.Length == 0 ? null : new Stream(Encoding.UTF8.GetBytes(text)));

    private sealed class Stream(byte[] bytes) : IJSStreamReference
    {
        public long Length => bytes.Length;

        public ValueTask<System.IO.Stream> OpenReadStreamAsync(long maxAllowedSize = 512000, CancellationToken ct = default) =>
            new(new MemoryStream(bytes));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
