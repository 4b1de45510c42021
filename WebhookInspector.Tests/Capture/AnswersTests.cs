using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Capture;

public sealed class AnswersTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    [Fact]
    public async Task Sequence_SameEvent_IsAnsweredStepByStepAndTheLastRepeats()
    {
        var endpoint = await EndpointAsync(
            new
            {
                sequence = new object[]
                {
                    503,
                    new
                    {
                        status = 429,
                        delayMs = 1,
                        body = "slow down",
                    },
                    200,
                },
            }
        );

        var answers = new[]
        {
            await SendAsync(endpoint, "a"),
            await SendAsync(endpoint, "a"),
            await SendAsync(endpoint, "a"),
            await SendAsync(endpoint, "a"),
        };

        answers.Select(a => a.Status).ShouldBe([503, 429, 200, 200]);
        answers[1].Body.ShouldBe("slow down");
        foreach (var (answer, step) in answers.Zip([1, 2, 3, 3]))
        {
            var response = await StoredResponseAsync(answer);
            ((int?)response["status"]).ShouldBe(answer.Status);
            ((string?)response["reason"]).ShouldBe($"sequence step {step} of 3");
        }
    }

    [Fact]
    public async Task Sequence_AnotherEvent_BeginsAtTheFirstStep()
    {
        var endpoint = await EndpointAsync(new { sequence = new[] { 503, 200 } });

        (await SendAsync(endpoint, "a")).Status.ShouldBe(503);
        (await SendAsync(endpoint, "b")).Status.ShouldBe(503);
        (await SendAsync(endpoint, "a")).Status.ShouldBe(200);
        (await SendAsync(endpoint, "b")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Sequence_ManyDeliveriesOfOneEventAtOnce_GivesEachStepOnce()
    {
        var endpoint = await EndpointAsync(new { sequence = Enumerable.Range(0, 40).Select(i => 500 + i).ToArray() });

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => SendAsync(endpoint, "same")));

        answers.Select(a => a.Status).Order().ShouldBe(Enumerable.Range(500, 40));
        foreach (var answer in answers)
        {
            ((int?)(await StoredResponseAsync(answer))["status"]).ShouldBe(answer.Status);
        }
    }

    [Fact]
    public async Task Sequence_AfterARestart_GoesOn()
    {
        var data = Directory.CreateTempSubdirectory("inspector-answers-").FullName;
        string url;
        await using (var first = new InspectorHost(data))
        {
            var endpoint = await first.Api.CreateEndpointAsync(
                new { provider = "custom", response = new { sequence = new[] { 503, 502, 200 } } }
            );
            url = new Uri((string)endpoint["captureUrl"]!).AbsolutePath;
            (await PostAsync(first, url, "a")).Status.ShouldBe(503);
        }

        await using (var second = new InspectorHost(data))
        {
            (await PostAsync(second, url, "a")).Status.ShouldBe(502);
            (await PostAsync(second, url, "a")).Status.ShouldBe(200);
        }

        Directory.Delete(data, recursive: true);
    }

    [Theory]
    [InlineData(1.0, 500, "random failure")]
    [InlineData(0.0000001, 200, null)]
    public async Task Failure_ByRate_IsAnsweredItsStatus(double rate, int status, string? reason)
    {
        var endpoint = await EndpointAsync(new { failure = new { rate, status = 500 } });

        var answer = await SendAsync(endpoint, "a");

        answer.Status.ShouldBe(status);
        ((string?)(await StoredResponseAsync(answer))["reason"]).ShouldBe(reason);
    }

    [Fact]
    public async Task Drop_Configured_ClosesTheConnectionAndKeepsTheRequest()
    {
        var endpoint = await EndpointAsync(new { drop = true });

        await Should.ThrowAsync<HttpRequestException>(() => SendAsync(endpoint, "a"));

        var response = await OnlyStoredAsync(endpoint);
        ((int?)response["response"]!["status"]).ShouldBe(0);
        ((bool?)response["response"]!["dropped"]).ShouldBe(true);
        ((bool?)response["aborted"]).ShouldBe(false);
    }

    [Fact]
    public async Task Body_WithPlaceholders_IsFilledAndKept()
    {
        var endpoint = await EndpointAsync(
            new { body = """{"got":"{{request.id}}","name":{{body.json:/name}},"try":{{delivery.attempt}}}""" }
        );

        var answer = await SendAsync(endpoint, """{"name":"Größe \"x\""}""");

        var body = JsonNode.Parse(answer.Body)!;
        ((string?)body["got"]).ShouldBe(answer.Id);
        ((string?)body["name"]).ShouldBe("Größe \"x\"");
        ((int?)body["try"]).ShouldBe(1);
        var stored = await StoredResponseAsync(answer);
        ((string?)stored["body"]).ShouldBe(answer.Body);
        stored["headers"]!.AsArray().Select(h => (string?)h!["name"]).ShouldContain("Content-Type");
    }

    [Fact]
    public async Task Body_HtmlWithPlaceholders_CannotRunAsAScript()
    {
        var endpoint = await EndpointAsync(
            new { headers = new[] { new { name = "Content-Type", value = "text/html" } }, body = "<p>{{query:q}}</p>" }
        );

        using var response = await host.Http.GetAsync(new Uri((string)endpoint["captureUrl"]! + "?q=%3Cscript%3Ealert(1)%3C/script%3E"));

        (await response.Content.ReadAsStringAsync()).ShouldNotContain("<script>");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox");
    }

    [Fact]
    public async Task Default_Answer_HasNoReasonAndNoContentKept()
    {
        var endpoint = await EndpointAsync(new { });

        var answer = await SendAsync(endpoint, "a");

        answer.Body.ShouldBe($$"""{"id":"{{answer.Id}}"}""");
        (await StoredResponseAsync(answer))
            .ToJsonString()
            .ShouldBe("""{"status":200,"delayMs":0,"dropped":false,"reason":null,"headers":null,"body":null}""");
    }

    [Fact]
    public async Task Status_ThatAllowsNoBody_IsSentWithout()
    {
        var endpoint = await EndpointAsync(
            new
            {
                status = 204,
                body = "never sent",
                headers = new[] { new { name = "X-A", value = "b" } },
            }
        );

        var answer = await SendAsync(endpoint, "a");

        (answer.Status, answer.Body).ShouldBe((204, ""));
        ((string?)(await StoredResponseAsync(answer))["body"]).ShouldBe("");
    }

    private Task<JsonNode> EndpointAsync(object response) => host.Api.CreateEndpointAsync(new { provider = "custom", response });

    private Task<Reply> SendAsync(JsonNode endpoint, string body) => PostAsync(host, (string)endpoint["captureUrl"]!, body);

    private static async Task<Reply> PostAsync(InspectorHost to, string url, string body)
    {
        using var response = await to.Http.PostAsync(
            new Uri(to.Http.BaseAddress!, url),
            new ByteArrayContent(Encoding.UTF8.GetBytes(body))
        );
        return new Reply(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Headers.GetValues("Inspector-Request-Id").Single()
        );
    }

    private async Task<JsonNode> StoredResponseAsync(Reply reply) => (await host.Api.GetAsync($"/requests/{reply.Id}"))["response"]!;

    private async Task<JsonNode> OnlyStoredAsync(JsonNode endpoint)
    {
        var items = (await host.Api.GetAsync($"/requests?endpointId={endpoint["id"]}"))["items"]!.AsArray();
        return await host.Api.GetAsync($"/requests/{items.ShouldHaveSingleItem()!["id"]}");
    }

    private sealed record Reply(int Status, string Body, string Id);
}
