using Bunit;
using WebhookInspector.Components.Shared;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Components.Shared;

public sealed class HeadersTableTests : BunitContext
{
    [Fact]
    public void SensitiveValue_BeforeReveal_IsNotInThePage()
    {
        var table = Table();

        table.Markup.ShouldNotContain("topsecret");
        table.Markup.ShouldContain("application/json");
    }

    [Fact]
    public void Reveal_SensitiveValue_ShowsThatOneAlone()
    {
        var table = Table();

        table.Find("button[aria-label='Reveal Authorization']").Click();

        table.Markup.ShouldContain("topsecret");
        table.Markup.ShouldNotContain("chocolate");
    }

    [Fact]
    public void Reveal_ThenAnotherRequest_IsHiddenAgain()
    {
        var table = Table();
        table.Find("button[aria-label='Reveal Authorization']").Click();

        table.Render(p => p.Add(t => t.Headers, [new Header("Authorization", "Bearer other")]));

        table.Markup.ShouldNotContain("other");
    }

    private IRenderedComponent<HeadersTable> Table() => Render<HeadersTable>(p => p
        .Add(t => t.Headers, [new Header("Content-Type", "application/json"), new Header("Authorization", "Bearer topsecret"), new Header("Cookie", "chocolate")])
        .Add(t => t.IsSensitive, name => name is "Authorization" or "Cookie"));
}
