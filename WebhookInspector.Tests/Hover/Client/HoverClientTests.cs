using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Hover;
using WebhookInspector.Hover.Client;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Hover.Client;

/// <summary>The client as the program makes it, against a server that answers what a test wants.</summary>
public sealed class HoverClientTests
{
    private const string Token = "the-access-token-0123456789";
    private const string Secret = "NDYBduht2zrCg6fMXFWadfsT8fT3gQskoFPmRen7KcksDQBqmrpHqcGdgN70ObRqLLjQxBxrTol/lia3WRHtQA==";

    /// <summary>Hover's own example.</summary>
    private const string Registered = $$"""
        {"id":12343,"owner_type":"Org","owner_id":492855,"url":"https://yourwebhook.com/hoverwebhook","created_at":"2023-09-11T16:39:01.906Z",
        "updated_at":"2023-09-11T16:39:01.906Z","verified_at":null,"hmac_secret":"{{Secret}}","last_error":null,"content_type":"json"}
        """;

    [Fact]
    public async Task Register_IsSentExactlyAsDocumented()
    {
        await using var hover = await AnsweringServer.StartAsync(201, Registered);

        await Client().RegisterAsync(new HoverTarget(hover.Url, Token), "https://a.example/hooks/hover/t?a=1&b=ü", CancellationToken.None);

        var call = hover.Calls.ShouldHaveSingleItem();
        (call.Method, call.Target).ShouldBe(("POST", "/api/v2/webhooks"));
        call.Headers["Content-Type"].ShouldBe("application/json");
        call.Headers["Authorization"].ShouldBe($"Bearer {Token}");
        call.Body.ShouldBe("""{"webhook":{"url":"https://a.example/hooks/hover/t?a=1&b=ü","content-type":"json"}}""");
    }

    [Fact]
    public async Task Register_DocumentedAnswer_IsReadAndShownWithoutItsSecret()
    {
        await using var hover = await AnsweringServer.StartAsync(201, Registered);

        var reply = await Client().RegisterAsync(new HoverTarget(hover.Url, Token), "https://a.example", CancellationToken.None);

        reply.Fault.ShouldBe(HoverFault.None);
        reply
            .Value.ShouldNotBeNull()
            .ShouldBe(
                new RemoteWebhook(
                    "12343",
                    "Org",
                    "492855",
                    "https://yourwebhook.com/hoverwebhook",
                    Time("2023-09-11T16:39:01.906Z"),
                    Time("2023-09-11T16:39:01.906Z"),
                    null,
                    Secret,
                    null,
                    "json"
                )
            );
        reply.Exchange.AnswerBody.ShouldBe(Registered.Replace(Secret, "•••", StringComparison.Ordinal));
        (reply.ToString() + reply.Value).ShouldNotContain(Secret);
    }

    [Theory]
    [InlineData("GET /api/v2/webhooks")]
    [InlineData("PUT /api/v2/webhooks/4addd2b9-5cd7-497f-9f32-52ff0718ddbb/verify")]
    [InlineData("POST /api/v2/webhooks/12344/request_verification")]
    [InlineData("DELETE /api/v2/webhooks/12344")]
    public async Task Call_GoesToItsDocumentedRoute(string route)
    {
        await using var hover = await AnsweringServer.StartAsync(200, """{"pagination":{},"results":[]}""");
        var target = new HoverTarget(hover.Url, Token);

        _ = route[..3] switch
        {
            "GET" => (await Client().ListAsync(target, CancellationToken.None)).Ok,
            "PUT" => (await Client().VerifyAsync(target, "4addd2b9-5cd7-497f-9f32-52ff0718ddbb", CancellationToken.None)).Ok,
            "POS" => (await Client().ResendAsync(target, "12344", CancellationToken.None)).Ok,
            _ => (await Client().DeleteAsync(target, "12344", CancellationToken.None)).Ok,
        };

        var call = hover.Calls.ShouldHaveSingleItem();
        $"{call.Method} {call.Target}".ShouldBe(route);
        call.Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task Verify_WithoutAToken_SendsNone()
    {
        await using var hover = await AnsweringServer.StartAsync(200, "");

        var reply = await Client().VerifyAsync(new HoverTarget(hover.Url, null), "code", CancellationToken.None);

        reply.Ok.ShouldBeTrue();
        hover.Calls.ShouldHaveSingleItem().Headers.Keys.ShouldNotContain("Authorization");
    }

    [Theory]
    [InlineData(401, HoverFault.Unauthorized)]
    [InlineData(403, HoverFault.Forbidden)]
    [InlineData(404, HoverFault.NotFound)]
    [InlineData(418, HoverFault.Refused)]
    [InlineData(422, HoverFault.Unprocessable)]
    [InlineData(302, HoverFault.Redirected)]
    public async Task Answer_OtherStatus_IsSaidKeptAndNotRepeated(int status, HoverFault fault)
    {
        await using var hover = await AnsweringServer.StartAsync(
            (_, response) =>
            {
                response.Headers.Location = "/elsewhere";
                return AnsweringServer.WriteAsync(response, status, "<h1>Their words</h1>", "text/html");
            }
        );

        var reply = await Client().VerifyAsync(new HoverTarget(hover.Url, Token), "code", CancellationToken.None);

        reply.Fault.ShouldBe(fault);
        (reply.Exchange.Status, reply.Exchange.ContentType, reply.Exchange.AnswerBody).ShouldBe(
            (status, "text/html", "<h1>Their words</h1>")
        );
        hover.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("<html>Sign in</html>")]
    [InlineData("""{"webhook":{"id":1}}""")]
    [InlineData("""[{"id":1}]""")]
    [InlineData("")]
    [InlineData("{\"id\":\"\\ud800\"}")]
    public async Task Register_2xxOfAnotherShape_IsUndocumentedAndKept(string body)
    {
        await using var hover = await AnsweringServer.StartAsync(201, body, "text/html");

        var reply = await Client().RegisterAsync(new HoverTarget(hover.Url, Token), "https://a.example", CancellationToken.None);

        reply.Fault.ShouldBe(HoverFault.Undocumented);
        reply.Uncertain.ShouldBeTrue();
        reply.Exchange.AnswerBody.ShouldBe(body);
    }

    [Theory]
    [InlineData("PUT", 3)]
    [InlineData("GET", 3)]
    [InlineData("DELETE", 3)]
    [InlineData("POST", 1)]
    public async Task Answer_503_IsRepeatedOnlyWhereTwiceIsAsGoodAsOnce(string method, int times)
    {
        await using var hover = await AnsweringServer.StartAsync(503, "{}");
        var target = new HoverTarget(hover.Url, Token);

        var (fault, attempts) = method switch
        {
            "PUT" => Of(await Client().VerifyAsync(target, "code", CancellationToken.None)),
            "GET" => Of(await Client().ListAsync(target, CancellationToken.None)),
            "DELETE" => Of(await Client().DeleteAsync(target, "1", CancellationToken.None)),
            _ => Of(await Client().RegisterAsync(target, "https://a.example", CancellationToken.None)),
        };

        (fault, attempts).ShouldBe((HoverFault.Unavailable, times));
        hover.Calls.Count.ShouldBe(times);
    }

    [Fact]
    public async Task Register_NoAnswer_IsLostAndNotRepeated()
    {
        await using var hover = await AnsweringServer.StartAsync(
            (_, response) => Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted)
        );

        var reply = await Client("00:00:00.3")
            .RegisterAsync(new HoverTarget(hover.Url, Token), "https://a.example", CancellationToken.None);

        reply.Fault.ShouldBe(HoverFault.Lost);
        reply.Exchange.Error.ShouldNotBeNull().ShouldContain("0.3 s");
        hover.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Register_ConnectionBrokenOff_IsLost()
    {
        await using var hover = await AnsweringServer.StartAsync(
            (_, response) =>
            {
                response.HttpContext.Abort();
                return Task.CompletedTask;
            }
        );

        var reply = await Client().RegisterAsync(new HoverTarget(hover.Url, Token), "https://a.example", CancellationToken.None);

        (reply.Fault, reply.Uncertain).ShouldBe((HoverFault.Lost, true));
    }

    [Fact]
    public async Task Register_NobodyListens_IsUnreachableAndCertain()
    {
        var hover = await AnsweringServer.StartAsync(200, "");
        var url = hover.Url;
        await hover.DisposeAsync();

        var reply = await Client().RegisterAsync(new HoverTarget(url, Token), "https://a.example", CancellationToken.None);

        (reply.Fault, reply.Uncertain).ShouldBe((HoverFault.Unreachable, false));
    }

    [Fact]
    public async Task Answer_WithoutEnd_IsCutAndSoSaid()
    {
        await using var hover = await AnsweringServer.StartAsync(
            async (_, response) =>
            {
                var chunk = new string('x', 64 * 1024);
                for (var i = 0; i < 64; i++)
                    await response.WriteAsync(chunk);
            }
        );

        var reply = await Client().ResendAsync(new HoverTarget(hover.Url, Token), "1", CancellationToken.None);

        reply.Exchange.AnswerTruncated.ShouldBeTrue();
        reply.Exchange.AnswerBody!.Length.ShouldBe(16 * 1024);
    }

    [Fact]
    public async Task Answer_ThatRepeatsTheToken_IsShownWithoutIt()
    {
        await using var hover = await AnsweringServer.StartAsync(401, $"Bad token {Token}", "text/plain");

        var reply = await Client().ListAsync(new HoverTarget(hover.Url, Token), CancellationToken.None);

        reply.Exchange.AnswerBody.ShouldBe("Bad token •••");
        reply.Exchange.ToString().ShouldNotContain(Token);
    }

    [Fact]
    public async Task List_SeveralPages_AreReadToTheEnd()
    {
        await using var hover = await AnsweringServer.StartAsync(
            (call, response) =>
            {
                var page = call.Target.EndsWith("?page=2", StringComparison.Ordinal) ? 2 : 1;
                return AnsweringServer.WriteAsync(
                    response,
                    200,
                    $$"""{"pagination":{"current_page":{{page}},"total_pages":2},"results":[{"id":{{page}},"hmac_secret":"{{Secret}}"}]}"""
                );
            }
        );

        var reply = await Client().ListAsync(new HoverTarget(hover.Url, Token), CancellationToken.None);

        reply.Value.ShouldNotBeNull().Select(w => w.Id).ShouldBe(["1", "2"]);
        reply.Exchange.AnswerBody.ShouldNotBeNull().ShouldNotContain(Secret);
    }

    [Fact]
    public async Task List_ServerThatRepeatsOnePage_Ends()
    {
        await using var hover = await AnsweringServer.StartAsync(200, """{"pagination":{"total_pages":1000000},"results":[{"id":1}]}""");

        var reply = await Client().ListAsync(new HoverTarget(hover.Url, Token), CancellationToken.None);

        reply.Value.ShouldNotBeNull().Count.ShouldBe(1);
        hover.Calls.Count.ShouldBe(2);
    }

    private static (HoverFault, int) Of<T>(HoverReply<T> reply)
        where T : class => (reply.Fault, reply.Exchange.Attempts);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static HoverClient Client(string timeout = "00:00:15")
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddHover(new ConfigurationBuilder().AddInMemoryCollection([new("Inspector:Hover:Timeout", timeout)]).Build());
        return services.BuildServiceProvider().GetRequiredService<HoverClient>();
    }
}
