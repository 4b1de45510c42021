using System.Text.Json.Nodes;
using WebhookInspector.Hover.Simulator;
using WebhookInspector.Providers;
using WebhookInspector.Signatures;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Hover.Simulator;

public sealed class SimulatedEventsTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    public static TheoryData<SimulatedAlternative> Forms =>
        [.. SimulatedAlternative.All(ProviderCatalog.Load(extraFolder: null).Find("hover")!.Scheme)];

    [Fact]
    public async Task Verify_Webhook_SendsEveryDocumentedEvent()
    {
        var hover = await SimulatorClient.CreateAsync(host);
        await hover.ControlAsync(new { });
        await hover.RegisterAsync();

        await hover.VerifyAsync(await hover.CodeAsync());

        string[] documented =
        [
            "job-state-changed-v2",
            "model-created",
            "model-state-changed",
            "capture-request-state-changed",
            "inspection-state-changed",
            "deliverable-change-request-state-changed",
            "instant-design-image-created",
            "instant-design-lead-form-submitted",
        ];
        foreach (var eventType in documented)
        {
            (await hover.ArrivedAsync(eventType, 1)).Count.ShouldBe(1, eventType);
        }
    }

    [Fact]
    public async Task Order_Unverified_Is400AndSendsNothing()
    {
        var hover = await SimulatorClient.CreateAsync(host);
        await hover.ControlAsync(new { });
        var (_, webhook) = await hover.RegisterAsync();

        var (status, problem) = await hover.OrderAsync(new { webhookId = (long)webhook!["id"]!, @event = "model-created" });

        status.ShouldBe(400);
        ((string?)problem!["detail"]).ShouldNotBeNull().ShouldContain("not verified");
        (await hover.OfTypeAsync("model-created")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Forms), DisableDiscoveryEnumeration = true)]
    public async Task Order_EveryForm_ArrivesVerifiedAndIsNamed(SimulatedAlternative form)
    {
        // With a query, so that path, path with query, and blank all differ.
        var hover = await SimulatorClient.CreateAsync(host);
        var withQuery = new SimulatorClient(host, await host.Api.CreateEndpointAsync(new { provider = "hover" }));
        withQuery = new SimulatorClient(host, await EndpointOfAsync(withQuery.Url)) { Url = withQuery.Url + "?tenant=7" };
        var id = await withQuery.VerifiedAsync();

        var (status, order) = await hover.OrderAsync(
            new
            {
                webhookId = id,
                @event = "job-state-changed-v2",
                form = Json(form),
            }
        );

        status.ShouldBe(200, order?.ToJsonString());
        var verification = (await host.Api.GetAsync($"/requests/{order!["sent"]![0]!["requestId"]}"))["verification"]!;
        ((string?)verification["verdict"]).ShouldBe("verified", (string?)verification["reason"]);
        var matched = (string)verification["scheme"]!;
        matched.ShouldStartWith(form.Header + ": ");
        matched.ShouldContain(form.Key == SecretDecoding.Utf8 ? "the secret taken as plain text" : "the secret taken base64-decoded");
        matched.ShouldContain(
            form.Uri switch
            {
                SignedUri.Path => "the URL’s path and Date",
                SignedUri.PathAndQuery => "the URL’s path and query and Date",
                _ => "without the URL",
            }
        );
    }

    [Fact]
    public void Forms_OfTheDefinition_AreFourHeadersThreeUrisTwoKeys() => Forms.Count.ShouldBe(4 * 3 * 2);

    [Fact]
    public async Task Order_UnknownEvent_Is400AndNamesTheKnownOnes()
    {
        var hover = await SimulatorClient.CreateAsync(host);
        var id = await hover.VerifiedAsync();

        var (status, problem) = await hover.OrderAsync(new { webhookId = id, @event = "nope" });

        status.ShouldBe(400);
        ((string?)problem!["detail"]).ShouldNotBeNull().ShouldContain("model-created");
    }

    private static object Json(SimulatedAlternative form) =>
        new
        {
            header = form.Header,
            uri = form.Uri switch
            {
                SignedUri.Path => "path",
                SignedUri.PathAndQuery => "path-and-query",
                _ => "blank",
            },
            key = form.Key == SecretDecoding.Utf8 ? "utf8" : "base64",
        };

    private async Task<JsonNode> EndpointOfAsync(string url) =>
        (await host.Api.GetAsync("/endpoints")).AsArray().First(e => (string?)e!["captureUrl"] == url)!;
}
