using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Diffing.Shapes;
using WebhookInspector.Storage.Shapes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

/// <summary>Captures over HTTP, and what the program has learned from them.</summary>
public sealed class ShapeLearningTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    private const string Scheme = """{"kind":"none"}""";

    private ShapeStore Shapes => host.Services.GetRequiredService<ShapeStore>();

    private async Task<(string Endpoint, string Url)> EndpointAsync()
    {
        var endpoint = await host.Api.CreateEndpointAsync(
            new { provider = "custom", scheme = System.Text.Json.Nodes.JsonNode.Parse(Scheme) }
        );
        return ((string)endpoint["id"]!, new Uri((string)endpoint["captureUrl"]!).PathAndQuery);
    }

    private async Task<string> SendAsync(string url, string json)
    {
        using var answer = await host.Http.PostAsync(url, new StringContent(json, Encoding.UTF8, "application/json"));
        return answer.Headers.GetValues("Inspector-Request-Id").Single();
    }

    private async Task<PayloadShape> LearnedAsync(string endpoint, long payloads, string type = "order.paid")
    {
        for (var tries = 0; tries < 400; tries++)
        {
            if (await Shapes.FindAsync(endpoint, type, CancellationToken.None) is { } shape && shape.Payloads >= payloads)
                return shape;
            await Task.Delay(50);
        }

        throw new TimeoutException($"Not {payloads} payloads of {endpoint} were learned.");
    }

    private async Task<long> SequenceAsync(string id) => (long)(await host.Api.GetAsync($"/requests/{id}"))["sequence"]!;

    [Fact]
    public async Task AddedField_AfterThreePayloads_FlagsTheRequestAndIsHistory()
    {
        var (endpoint, url) = await EndpointAsync();
        for (var i = 0; i < 3; i++)
            await SendAsync(url, $$"""{"type":"order.paid","n":{{i}}}""");
        var changed = await SendAsync(url, """{"type":"order.paid","n":4,"refund":null}""");

        (await LearnedAsync(endpoint, 4)).Fields.Keys.ShouldContain("/refund");

        var sequence = await SequenceAsync(changed);
        (await Shapes.ChangesAsync(sequence, default))
            .Single()
            .ShouldBe(new ShapeChange("/refund", ShapeChangeKind.Added, FieldTypes.None, FieldTypes.Null));
        (await Shapes.ChangedAsync([sequence - 1, sequence], default)).ShouldBe([sequence]);
        (await Shapes.HistoryAsync(endpoint, "order.paid", default)).Single().RequestId.ShouldBe(changed);
    }

    [Fact]
    public async Task Shape_Forgotten_IsLearnedAnew()
    {
        var (endpoint, url) = await EndpointAsync();
        await SendAsync(url, """{"type":"order.paid","old":1}""");
        await LearnedAsync(endpoint, 1);

        await Shapes.ForgetAsync(endpoint, "order.paid", default);
        await SendAsync(url, """{"type":"order.paid","new":1}""");

        (await LearnedAsync(endpoint, 1)).Fields.Keys.ShouldNotContain("/old");
    }

    [Fact]
    public async Task ForgedPayload_WithAWrongSignature_TeachesNothing()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github", secret = "s3cret" });
        using (var forged = new HttpRequestMessage(HttpMethod.Post, new Uri((string)endpoint["captureUrl"]!).PathAndQuery))
        {
            forged.Content = new StringContent("""{"forged":1}""", Encoding.UTF8, "application/json");
            forged.Headers.Add("X-GitHub-Event", "push");
            forged.Headers.Add("X-Hub-Signature-256", "sha256=" + new string('0', 64));
            await host.Http.SendAsync(forged);
        }

        var (other, url) = await EndpointAsync();
        await SendAsync(url, """{"type":"order.paid"}""");
        await LearnedAsync(other, 1);

        (await Shapes.FindAsync((string)endpoint["id"]!, "push", default)).Payloads.ShouldBe(0);
    }

    [Fact]
    public async Task Endpoint_Deleted_TakesItsShapesAlong()
    {
        var (endpoint, url) = await EndpointAsync();
        await SendAsync(url, """{"type":"order.paid"}""");
        await LearnedAsync(endpoint, 1);

        await host.Api.SendAsync(HttpMethod.Delete, $"/endpoints/{endpoint}");

        (await Shapes.FindAsync(endpoint, "order.paid", default)).Payloads.ShouldBe(0);
    }
}
