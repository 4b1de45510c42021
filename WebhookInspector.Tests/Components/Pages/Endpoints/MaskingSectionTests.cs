using AngleSharp.Html.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Components.Pages.Diff;
using WebhookInspector.Components.Pages.Endpoints;
using WebhookInspector.Components.Pages.Replays;
using WebhookInspector.Components.Pages.Requests;
using WebhookInspector.Components.Shared;
using WebhookInspector.Endpoints;
using WebhookInspector.Replay.Running;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Replays;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Components.Pages.Endpoints;

/// <summary>The choice on the endpoint's page, and what it does to the other pages.</summary>
public sealed class MaskingSectionTests : PageTest
{
    private const string Header = "X-HMAC-SIGNATURE";
    private const string RevealIt = $"button[aria-label='Reveal {Header}']";
    private const string Value = "shown-to-nobody";

    [Fact]
    public async Task Tick_Pressed_IsKeptWithTheEndpoint()
    {
        var endpoint = await EndpointAsync();
        var section = Render<MaskingSection>(p => p.Add(s => s.Endpoint, endpoint));
        section.Find("code").TextContent.ShouldBe(Header);

        await section.Field("Mask signature headers").ChangeAsync(true);

        await section.WaitForAssertionAsync(() => section.Find("[role=status]").TextContent.ShouldBe("Saved: the headers are masked."));
        (await EndpointAsync()).MaskSignatureHeaders.ShouldBeTrue();
    }

    [Fact]
    public async Task Tick_SchemeReadsNoHeader_CanNotBePressed()
    {
        var endpoint = await Get<EndpointAdministration>()
            .CreateAsync(new NewEndpoint("custom", SchemeJson: "{\"kind\":\"none\"}"), default);

        var section = Render<MaskingSection>(p => p.Add(s => s.Endpoint, endpoint));

        ((IHtmlInputElement)section.Field("Mask signature headers")).IsDisabled.ShouldBeTrue();
        section.Find("p").TextContent.ShouldBe("This endpoint's scheme reads no header.");
    }

    [Fact]
    public async Task Request_Masked_ShowsTheValueWhenAskedAndWritesItDown()
    {
        await MaskAsync();
        var request = await ArriveAsync(headers: [new(Header, Value)]);
        var page = Render<RequestDetail>(p => p.Add(d => d.Id, request.Id).Add(d => d.Back, "/requests"));
        page.WaitForElement("[role=tab]");
        await page.InvokeAsync(() => page.FindAll("[role=tab]")[1].Click());
        page.WaitForElement(RevealIt);
        page.Markup.ShouldNotContain(Value);

        await page.Find(RevealIt).ClickAsync();

        await page.WaitForAssertionAsync(() => page.Find("table.headers").TextContent.ShouldContain(Value));
        await RevealedAsync(request.Id);
    }

    [Fact]
    public async Task Curl_OfAMaskedRequest_IsWrittenDown()
    {
        await MaskAsync();
        var request = await ArriveAsync(headers: [new(Header, Value)]);
        var page = Render<RequestDetail>(p => p.Add(d => d.Id, request.Id).Add(d => d.Back, "/requests"));

        page.WaitForElement("[data-shortcut=c]").Click();

        await Eventually.IsTrueAsync(async () =>
            (await Get<AuditLog>().ListAsync(1, null, null, null, default))[0].Action == AuditAction.SensitiveRead
        );
        (await Get<AuditLog>().ListAsync(1, null, null, null, default))[0].Subject.ShouldBe(request.Id);
    }

    [Fact]
    public async Task Compare_Masked_ShowsNeitherValue()
    {
        await MaskAsync();
        var (left, right) = (await ArriveAsync(headers: [new(Header, Value)]), await ArriveAsync(headers: [new(Header, Value + " too")]));
        Services.GetRequiredService<NavigationManager>().NavigateTo(new CompareUrl(left.Id, right.Id).ToString());

        var page = Render<ComparePage>();

        page.WaitForElement(RevealIt);
        page.Markup.ShouldNotContain(Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Attempt_OfAMaskedRequest_HidesWhatWasSent(bool requestGone)
    {
        await MaskAsync();
        using var target = new RawReceiver($"HTTP/1.1 200 OK\r\n{Header}: {Value}\r\nContent-Length: 0\r\n\r\n");
        var request = await ArriveAsync(headers: [new(Header, Value)]);
        var order = new ReplayOrder(new ReplayPlan(target.Url, ReplayMode.Exact), [request.Id]);
        var run = await Get<ReplayService>().StartAsync(order, default);
        await Eventually.IsTrueAsync(async () =>
            (await Get<ReplayStore>().OfRequestAsync(request.Id, long.MaxValue, 1, default)).Count == 1
        );
        var attempt = (await Get<ReplayStore>().OfRequestAsync(request.Id, long.MaxValue, 1, default))[0];
        if (requestGone)
            await Get<RequestEditor>().DeleteAsync(request.Id, default);

        var page = Render<AttemptPage>(p => p.Add(a => a.Run, run.Id).Add(a => a.Number, attempt.Number));

        await page.WaitForAssertionAsync(() => page.FindAll(RevealIt).Count.ShouldBe(2));
        page.Markup.ShouldNotContain(Value);
    }

    private async Task MaskAsync() =>
        await Get<EndpointAdministration>().ChangeAsync((await EndpointAsync()).Id, e => e with { MaskSignatureHeaders = true }, default);

    private async Task RevealedAsync(string subject)
    {
        var entry = (await Get<AuditLog>().ListAsync(1, null, null, null, default))[0];
        (entry.Action, entry.Subject, entry.Detail).ShouldBe((AuditAction.HeaderRevealed, subject, Header));
    }
}
