using Bunit;
using WebhookInspector.Components.Shared;

namespace WebhookInspector.Tests.Components;

/// <summary>The editors of bodies: what they are opened with, and what they say.</summary>
internal sealed class BodyEditors
{
    private readonly BunitJSModuleInterop module;
    private readonly JSRuntimeInvocationHandler<bool> changed;
    private readonly JSRuntimeInvocationHandler<ScriptBytes> read;

    public BodyEditors(BunitContext context)
    {
        module = context.JSInterop.SetupModule("./js/body-editor.js");
        var editor = module.SetupModule("open", _ => true);
        editor.Mode = JSRuntimeMode.Loose;
        changed = editor.Setup<bool>("changed");
        read = editor.Setup<ScriptBytes>("read");
        changed.SetResult(false);
    }

    /// <summary>Text and language, in order.</summary>
    public IReadOnlyList<(string Text, string Language)> Opened =>
        [.. module.Invocations["open"].Select(i => ((string)i.Arguments[1]!, (string)i.Arguments[2]!))];

    /// <summary>Somebody types this.</summary>
    public void Type(string text)
    {
        changed.SetResult(true);
        read.SetResult(TextBoxes.Handed(text));
    }
}
