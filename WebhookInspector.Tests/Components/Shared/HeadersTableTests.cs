using Bunit;
using WebhookInspector.Components.Shared;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Tests.Components.Shared;

public sealed class HeadersTableTests : PageTest
{
    private const string RevealAuthorization = "button[aria-label='Reveal Authorization']";

    [Fact]
    public void SensitiveValue_BeforeReveal_IsNotInThePage()
    {
        var table = Table();

        table.Markup.ShouldNotContain("topsecret");
        table.Markup.ShouldContain("application/json");
    }

    [Fact]
    public void Value_InUtf8_IsReadAndSaidSo() =>
        Render<HeadersTable>(p => p.Add(t => t.Subject, "req_1").Add(t => t.Headers, [new ShownHeader("X-City", "Z\u00C3\u00BCrich")]))
            .Find("td:last-child")
            .TextContent.ShouldContain("Zürich read as UTF-8");

    [Fact]
    public async Task Reveal_SensitiveValue_ShowsThatOneAlone()
    {
        var table = Table();

        await table.WaitForElement(RevealAuthorization).ClickAsync();

        await table.WaitForAssertionAsync(() => table.Markup.ShouldContain("topsecret"));
        table.Markup.ShouldNotContain("chocolate");
    }

    [Fact]
    public async Task Reveal_SensitiveValue_IsWrittenDown()
    {
        var table = Table();
        await table.WaitForElement(RevealAuthorization).ClickAsync();

        var entry = (await Get<AuditLog>().ListAsync(1, null, null, null, CancellationToken.None)).Single();

        (entry.Action, entry.Subject, entry.Detail).ShouldBe((AuditAction.HeaderRevealed, "req_1", "Authorization"));
    }

    [Fact]
    public async Task Reveal_ThenAnotherRequest_IsHiddenAgain()
    {
        var table = Table();
        await table.WaitForElement(RevealAuthorization).ClickAsync();

        table.Render(p => p.Add(t => t.Headers, [new ShownHeader("Authorization", null)]));

        table.Markup.ShouldNotContain("topsecret");
    }

    [Fact]
    public void Table_ForAViewer_RevealsNothing()
    {
        Visitor.Is(Role.Viewer);

        var table = Table();

        table.FindAll("button").ShouldBeEmpty();
        table.Markup.ShouldNotContain("topsecret");
    }

    private IRenderedComponent<HeadersTable> Table() =>
        Render<HeadersTable>(p =>
            p.Add(t => t.Subject, "req_1")
                .Add(
                    t => t.Headers,
                    [
                        new ShownHeader("Content-Type", "application/json"),
                        new ShownHeader("Authorization", null),
                        new ShownHeader("Cookie", null),
                    ]
                )
                .Add(
                    t => t.Open,
                    () =>
                        Task.FromResult<IReadOnlyList<Header>?>([
                            new Header("Content-Type", "application/json"),
                            new Header("Authorization", "Bearer topsecret"),
                            new Header("Cookie", "chocolate"),
                        ])
                )
        );
}
