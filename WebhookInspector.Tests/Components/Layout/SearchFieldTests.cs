using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using WebhookInspector.Components.Layout;
using WebhookInspector.Components.Shared.Search;

namespace WebhookInspector.Tests.Components.Layout;

public sealed class SearchFieldTests : BunitContext
{
    private readonly FakeTimeProvider time = new();

    public SearchFieldTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddSingleton<TimeProvider>(time);
        ComponentFactories.AddStub<QueryCompletionList>();
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task Typing_AtARequest_FiltersAfterAPauseAndKeepsTheSelection()
    {
        Navigation.NavigateTo("/requests/req_1");
        var field = Render<SearchField>();

        field.Find("input").Input("verdict:mismatch");
        Navigation.Uri.ShouldEndWith("/requests/req_1");
        time.Advance(TimeSpan.FromMilliseconds(250));

        await field.WaitForAssertionAsync(() => Navigation.Uri.ShouldEndWith("/requests/req_1?q=verdict%3Amismatch"));
    }

    [Fact]
    public void Typing_OnAnotherPage_StaysThere()
    {
        var field = Render<SearchField>();

        field.Find("input").Input("pinned");
        time.Advance(TimeSpan.FromSeconds(1));

        Navigation.Uri.ShouldEndWith("localhost/");
    }

    [Fact]
    public void Enter_OnAnotherPage_GoesToTheRequests()
    {
        var field = Render<SearchField>();
        field.Find("input").Input("is:pinned");

        field.Find("form").Submit();

        Navigation.Uri.ShouldEndWith("/requests?q=is%3Apinned");
    }

    [Fact]
    public void Url_Changes_IsFollowed()
    {
        var field = Render<SearchField>();

        Navigation.NavigateTo("/requests?q=evt_1");

        field.Find("input").GetAttribute("value").ShouldBe("evt_1");
    }
}
