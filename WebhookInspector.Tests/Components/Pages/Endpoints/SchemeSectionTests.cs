using System.Security.Cryptography;
using System.Text;
using Bunit;
using WebhookInspector.Components.Pages.Endpoints;
using WebhookInspector.Endpoints;
using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Captures;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Components.Pages.Endpoints;

public sealed class SchemeSectionTests : PageTest
{
    [Fact]
    public async Task Scheme_OfStoredRequests_SaysHowManyVerifyAndLinksTheRest()
    {
        var endpoint = await CustomAsync();
        await ArriveSignedAsync(endpoint, "{}", "X-Signature");
        var other = await ArriveSignedAsync(endpoint, "{\"a\":1}", "X-Other");

        var section = Render<SchemeSection>(p => p.Add(x => x.Endpoint, endpoint));

        await section.WaitForAssertionAsync(() => section.Find("[data-trial]").TextContent.ShouldBe("Verifies 1 of 2 stored requests."));
        section.Find("details li a").GetAttribute("href").ShouldBe($"/requests/{other.Id}/diagnosis");
    }

    [Fact]
    public async Task Scheme_EditedInTheForm_IsTriedAgain()
    {
        var endpoint = await CustomAsync();
        await ArriveSignedAsync(endpoint, "{}", "X-Other");
        var section = Render<SchemeSection>(p => p.Add(x => x.Endpoint, endpoint));

        await section.Field("Signature in the header").InputAsync("X-Other");

        await section.WaitForAssertionAsync(() => section.Find("[data-trial]").TextContent.ShouldBe("Verifies 1 of 1 stored requests."));
        section.Field("The same as JSON").GetAttribute("value")!.ShouldContain("X-Other");
    }

    [Fact]
    public async Task Scheme_Saved_IsTheEndpointsAndHistoryIsCheckedAgain()
    {
        var endpoint = await CustomAsync();
        var request = await ArriveSignedAsync(endpoint, "{}", "X-Other");
        var section = Render<SchemeSection>(p => p.Add(x => x.Endpoint, endpoint));
        await section.Field("Signature in the header").InputAsync("X-Other");

        await section.Button("Save the scheme").ClickAsync();

        await section.WaitForAssertionAsync(() => section.Markup.ShouldContain("Saved. Checked 1 stored requests: 1 verdict changed."));
        (await Get<RequestStore>().FindAsync(request.Id, CancellationToken.None))!.Summary.Verification.Verdict.ShouldBe(Verdict.Verified);
    }

    [Fact]
    public async Task Scheme_ReplacedAtAProviders_CanBeTakenBack()
    {
        var created = await Get<EndpointAdministration>()
            .CreateAsync(new NewEndpoint("github", SchemeJson: """{"kind":"none"}"""), CancellationToken.None);
        var section = Render<SchemeSection>(p => p.Add(x => x.Endpoint, created));

        await section.Button("Restore the scheme of GitHub").ClickAsync();

        await section.WaitForAssertionAsync(() => section.Markup.ShouldContain("Saved."));
        (await Get<EndpointStore>().FindAsync(created.Id))!.SchemeJson.ShouldBeNull();
        section.Markup.ShouldNotContain("Restore the scheme of");
    }

    [Fact]
    public async Task Json_ThatIsWrong_CantBeSavedAndNamesTheField()
    {
        var endpoint = await CustomAsync();
        var section = Render<SchemeSection>(p => p.Add(x => x.Endpoint, endpoint));

        await section.Field("The same as JSON").InputAsync("{\"kind\":\"hmac\"}");

        section.Find("[role=alert]").TextContent.ShouldContain("scheme.signature");
        section.Button("Save the scheme").HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public async Task Field_WithAWrongValue_SaysSoAtTheField()
    {
        var endpoint = await CustomAsync();
        var section = Render<SchemeSection>(p => p.Add(x => x.Endpoint, endpoint));

        await section.Field("Tolerance in seconds").InputAsync("soon");

        section.FaultAt("Tolerance in seconds").ShouldNotBeEmpty();
        section.FaultAt("Signature in the header").ShouldBeEmpty();
    }

    [Fact]
    public async Task Endpoint_OfAKnownProvider_HasNoEditor()
    {
        var endpoint = await EndpointAsync();

        Render<SchemeSection>(p => p.Add(x => x.Endpoint, endpoint)).Markup.Trim().ShouldBeEmpty();
    }

    private Task<Endpoint> CustomAsync() =>
        Get<EndpointAdministration>().CreateAsync(new NewEndpoint("custom", "Mine", "s3cret"), CancellationToken.None);

    private Task<RequestSummary> ArriveSignedAsync(Endpoint endpoint, string body, string header)
    {
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData("s3cret"u8, Encoding.UTF8.GetBytes(body)));
        return Get<RequestWriter>()
            .StoreAsync(
                Stored.Request(
                    endpoint.Id,
                    body,
                    null,
                    Verdict.Mismatch,
                    type: "t",
                    provider: "custom",
                    headers: [new Header(header, signature)]
                ),
                CancellationToken.None
            );
    }
}
