using Bunit;
using WebhookInspector.Components.Layout;

namespace WebhookInspector.Tests.Components.Layout;

public sealed class MainLayoutTests : PageTest
{
    [Fact]
    public void Navigation_OnANarrowScreen_IsClosedUntilItsButtonIsPressed()
    {
        var layout = Render<MainLayout>();
        layout.WaitForAssertion(() => Expanded().ShouldBe("false"));

        layout.Button("Navigation").Click();
        layout.WaitForAssertion(() => Expanded().ShouldBe("true"));

        layout.Button("Navigation").Click();
        layout.WaitForAssertion(() => Expanded().ShouldBe("false"));

        string? Expanded() => layout.Button("Navigation").GetAttribute("aria-expanded");
    }

    [Fact]
    public void NavigationButton_Names_WhatItOpens()
    {
        var layout = Render<MainLayout>();

        layout
            .Find($"#{layout.Button("Navigation").GetAttribute("aria-controls")}")
            .QuerySelector("nav[aria-label=Pages]")
            .ShouldNotBeNull();
    }

    [Fact]
    public void Keys_Pressed_OpenTheirDialog()
    {
        var layout = Render<MainLayout>();

        layout.Find("[data-shortcut='?']").Click();

        layout.WaitForElement("[role=dialog]").TextContent.ShouldContain("Filter the requests");
    }
}
