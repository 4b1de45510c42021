using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

/// <summary>A name stands in lists, logs and terminals: it can't hide or turn what stands beside it.</summary>
public sealed class NameRuleTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    private const string Rule = "must not contain control characters";

    public static TheoryData<string> Hidden => ["a\u202Egnp.exe", "a\u2066b", "a\u0007b", "line\nbreak", "a\u200Fb", "a\u2028b"];

    [Theory]
    [MemberData(nameof(Hidden))]
    public async Task Endpoint_NameWithHiddenCharacters_Is400AndNamesTheField(string name) =>
        ShouldRefuse(await host.Api.SendAsync(HttpMethod.Post, "/endpoints", new { provider = "custom", name }), "name");

    [Theory]
    [MemberData(nameof(Hidden))]
    public async Task Secret_LabelWithHiddenCharacters_Is400AndNamesTheField(string label)
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });

        var path = $"/endpoints/{endpoint["id"]}/secrets";
        ShouldRefuse(await host.Api.SendAsync(HttpMethod.Post, path, new { value = "s", label }), "label");
    }

    [Theory]
    [MemberData(nameof(Hidden))]
    public async Task Target_NameWithHiddenCharacters_Is400AndNamesTheField(string name) =>
        ShouldRefuse(await host.Api.SendAsync(HttpMethod.Post, "/targets", new { name, url = "http://127.0.0.1:9/" }), "name");

    [Theory]
    [MemberData(nameof(Hidden))]
    public async Task Provider_NameWithHiddenCharacters_Is400AndNamesTheField(string name)
    {
        var definition = (await host.Api.GetAsync("/providers/stripe/definition")).AsObject();
        (definition["id"], definition["name"]) = ("mine", name);

        ShouldRefuse(await host.Api.SendAsync(HttpMethod.Put, "/providers/mine/definition", definition), "name");
    }

    [Fact]
    public async Task Endpoint_NameInAnyScript_IsKept()
    {
        const string name = "שלום Ünïcode 支付 🎉";

        ((string?)(await host.Api.CreateEndpointAsync(new { provider = "custom", name }))["name"]).ShouldBe(name);
    }

    private static void ShouldRefuse((int Status, JsonNode? Body) answer, string field)
    {
        answer.Status.ShouldBe(400);
        var body = answer.Body!.ToJsonString();
        body.ShouldContain(Rule);
        body.ShouldContain(field);
    }
}
