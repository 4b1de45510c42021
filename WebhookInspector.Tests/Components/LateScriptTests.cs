using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using WebhookInspector.Components.Pages.Replays;
using WebhookInspector.Components.Pages.Requests;
using WebhookInspector.Components.Shared;

namespace WebhookInspector.Tests.Components;

/// <summary>Whoever clicks on before a page's script has come: what fails then would be shown on the next page.</summary>
public sealed class LateScriptTests : PageTest
{
    private readonly LateScript script = new();

    public LateScriptTests() => Services.AddSingleton<IJSRuntime>(script);

    [Fact]
    public async Task List_LeftBeforeItsScriptCame_CallsNothingInIt()
    {
        await ArriveAsync();
        Render<RequestList>(list => list.Add(l => l.Url, new RequestsUrl(null, null, null)));

        await LeaveAsync();

        script.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task BodyEditor_LeftBeforeItsScriptCame_CallsNothingInIt()
    {
        Render<BodyEditor>(editor => editor.Add(e => e.Body, "{}"u8.ToArray()));

        await LeaveAsync();

        script.Calls.ShouldBeEmpty();
    }

    private async Task LeaveAsync()
    {
        await script.Asked;
        var left = DisposeComponentsAsync();
        script.Come();
        await left;
        await script.Disposed.WaitAsync(TimeSpan.FromSeconds(10));
        Renderer.UnhandledException.IsCompleted.ShouldBeFalse();
    }
}
