using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Storage.Database;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Capture;

public sealed class HandshakeAnswersTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    private const string HookSecret = "b537207f20cbfa02357cf448134da559e8bd39d61597dcd5631b8012eae53e81";

    [Fact]
    public async Task Slack_UrlVerification_IsAnsweredKeptAndNamed()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "slack", response = new { status = 503, delayMs = 60_000 } });

        var (answer, stored) = await SendAsync(endpoint, HttpMethod.Post, "", """{"challenge":"abc","type":"url_verification"}""");

        (answer.Status, answer.Body, answer.ContentType).ShouldBe((200, "abc", "text/plain"));
        answer.NoSniff.ShouldBeTrue();
        stored["response"]!
            .ToJsonString()
            .ShouldBe(
                """{"status":200,"delayMs":0,"dropped":false,"reason":"handshake: Slack URL verification","headers":[{"name":"Content-Type","value":"text/plain"},{"name":"X-Content-Type-Options","value":"nosniff"}],"body":"abc"}"""
            );
        ((string?)stored["handshake"]).ShouldBe("URL verification");
    }

    [Theory]
    [InlineData(
        "zoom",
        "POST",
        "",
        """{"payload":{"plainToken":"qgg8vlvZRS6UYooatFL8Aw"},"event":"endpoint.url_validation"}""",
        "encryptedToken"
    )]
    [InlineData("meta", "GET", "?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=zoom-secret-token", "", "1158201444")]
    [InlineData("dropbox", "GET", "?challenge=abc", "", "abc")]
    [InlineData("microsoft-graph", "POST", "?validationToken=a%20b", "", "a b")]
    [InlineData(
        "azure-event-grid",
        "POST",
        "",
        """[{"eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","data":{"validationCode":"c0de"}}]""",
        "{\"validationResponse\":\"c0de\"}"
    )]
    [InlineData("x-twitter", "GET", "?crc_token=abc", "", "\"response_token\":\"sha256=")]
    public async Task Handshake_OfAProvider_IsAnsweredAsItAsks(string provider, string method, string query, string body, string answered)
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider, secret = "zoom-secret-token" });

        var (answer, stored) = await SendAsync(endpoint, new HttpMethod(method), query, body);

        answer.Status.ShouldBe(200);
        answer.Body.ShouldContain(answered);
        ((string?)stored["response"]!["reason"])!.ShouldStartWith("handshake: ");
        ((string?)stored["response"]!["body"]).ShouldBe(answer.Body);
    }

    [Theory]
    [InlineData("okta", "GET", "X-Okta-Verification-Challenge", "abc", "{\"verification\":\"abc\"}")]
    [InlineData("cloudevents-webhook", "OPTIONS", "WebHook-Request-Origin", "eventemitter.example.com", "")]
    public async Task Handshake_InAHeader_IsAnswered(string provider, string method, string header, string value, string answered)
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider });

        var (answer, _) = await SendAsync(endpoint, new HttpMethod(method), "", "", (header, value));

        (answer.Status, answer.Body).ShouldBe((200, answered));
        answer.AllowedOrigin.ShouldBe(method == "OPTIONS" ? value : null);
    }

    [Fact]
    public async Task Twitch_Verification_IsAnsweredWithTheChallengeAlone()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "twitch" });

        var (answer, _) = await SendAsync(
            endpoint,
            HttpMethod.Post,
            "",
            """{"challenge":"pogchamp"}""",
            ("Twitch-Eventsub-Message-Type", "webhook_callback_verification")
        );

        (answer.Body, answer.ContentType).ShouldBe(("pogchamp", "text/plain"));
    }

    [Fact]
    public async Task Xero_IntentToReceive_Is401WithoutBodyOnAWrongSignature()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "xero", secret = "webhooks-key" });
        const string intent = """{"events":[],"lastEventSequence":0,"firstEventSequence":0,"entropy":"S0m3r4Nd0mt3xt"}""";

        var (wrong, _) = await SendAsync(endpoint, HttpMethod.Post, "", intent, ("x-xero-signature", "AAAA"));
        var (right, _) = await SendAsync(
            endpoint,
            HttpMethod.Post,
            "",
            intent,
            ("x-xero-signature", "8BuLxmb3mdTzoYmUDuBeo12iJIksCvcclQ88f2FNWlI=")
        );

        (wrong.Status, wrong.Body).ShouldBe((401, ""));
        (right.Status, right.Body).ShouldBe((200, ""));
    }

    [Fact]
    public async Task Asana_SecretExchange_IsKeptAndChecksWhatCameBeforeAndAfter()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "asana" });
        (string, string) signed = ("X-Hook-Signature", "10468027b67df18c739cc4794c6fc2d2806dcaaf2259fc3e1ed9d26433659853");
        var (_, before) = await SendAsync(endpoint, HttpMethod.Post, "", """{"events":[]}""", signed);
        ((string?)before["verification"]!["verdict"]).ShouldBe("no-secret");

        var (answer, _) = await SendAsync(endpoint, HttpMethod.Post, "", "", ("X-Hook-Secret", HookSecret));
        var (_, after) = await SendAsync(endpoint, HttpMethod.Post, "", """{"events":[]}""", signed);

        answer.HookSecret.ShouldBe(HookSecret);
        ((string?)after["verification"]!["verdict"]).ShouldBe("verified");
        await Eventually.IsTrueAsync(async () =>
            (string?)(await host.Api.GetAsync($"/requests/{before["id"]}"))["verification"]!["verdict"] == "verified"
        );
    }

    [Fact]
    public async Task Asana_SecondSecret_IsRepeatedButNotKept()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "asana", secret = "the first" });

        var (answer, stored) = await SendAsync(endpoint, HttpMethod.Post, "", "", ("X-Hook-Secret", "a stranger's"));

        answer.HookSecret.ShouldBe("a stranger's");
        ((string?)stored["response"]!["reason"]).ShouldBe(
            "handshake: Asana secret exchange, its secret not stored: the endpoint already has one"
        );
        (await host.Api.GetAsync($"/endpoints/{endpoint["id"]}"))["secrets"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Asana_Secret_DoesNotStandInTheDatabase()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "asana" });

        await SendAsync(endpoint, HttpMethod.Post, "", "", ("X-Hook-Secret", "needle-in-the-database"));

        foreach (var file in Directory.EnumerateFiles(host.DataDirectory, "inspector.db*"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            (await reader.ReadToEndAsync()).ShouldNotContain("needle-in-the-database");
        }
    }

    [Fact]
    public async Task Asana_SecretNotKept_Is503ThatNamesTheStoredRequest()
    {
        using var full = new InspectorHost();
        var endpoint = await full.Api.CreateEndpointAsync(new { provider = "asana" });
        // The disk is full for the secret alone.
        await ExecuteAsync(
            full,
            "CREATE TABLE filler(x)",
            "CREATE TRIGGER no_room BEFORE INSERT ON endpoint_secrets BEGIN INSERT INTO filler VALUES (randomblob(10000000)); END",
            "PRAGMA max_page_count = 2000"
        );

        using var refused = await ExchangeAsync(full, endpoint);

        ((int)refused.StatusCode).ShouldBe(503);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        refused.Headers.Contains("X-Hook-Secret").ShouldBeFalse();
        var id = Value(refused, "Inspector-Request-Id").ShouldNotBeNull();
        var detail = (string?)JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["detail"];
        detail.ShouldNotBeNull().ShouldContain($"stored as {id}");
        detail.ShouldContain("secret was not kept");
        ((string?)(await full.Api.GetAsync($"/requests/{id}"))["handshake"]).ShouldBe("secret exchange");
        (await KeptSecretsAsync(full, endpoint)).ShouldBe(0);

        await ExecuteAsync(full, "DROP TRIGGER no_room");
        using var kept = await ExchangeAsync(full, endpoint);

        ((int)kept.StatusCode).ShouldBe(200);
        (await KeptSecretsAsync(full, endpoint)).ShouldBe(1);
    }

    [Fact]
    public async Task Handshakes_SwitchedOff_AreAnsweredAsAnythingElse()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "slack", response = new { status = 202, handshakes = false } });

        var (answer, stored) = await SendAsync(endpoint, HttpMethod.Post, "", """{"challenge":"abc","type":"url_verification"}""");

        answer.Status.ShouldBe(202);
        stored["response"]!["reason"].ShouldBeNull();
        ((string?)stored["handshake"]).ShouldBe("URL verification");
    }

    [Fact]
    public async Task Handshake_ThatCannotBeAnswered_SaysWhy()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "zoom", response = new { status = 201 } });

        var (answer, stored) = await SendAsync(
            endpoint,
            HttpMethod.Post,
            "",
            """{"payload":{"plainToken":"abc"},"event":"endpoint.url_validation"}"""
        );

        answer.Status.ShouldBe(201);
        ((string?)stored["response"]!["reason"]).ShouldBe(
            "not answered as handshake (Zoom URL validation): no secret is set to answer it with"
        );
    }

    [Fact]
    public async Task Handshake_WithAnOverrideInThePath_IsAnsweredAsThePathAsks()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "dropbox" });

        (await SendAsync(endpoint, HttpMethod.Get, "/__status/500?challenge=abc", "")).Answer.Status.ShouldBe(500);
        var (delayed, stored) = await SendAsync(endpoint, HttpMethod.Get, "/__delay/30?challenge=abc", "");

        delayed.Body.ShouldBe("abc");
        ((int?)stored["response"]!["delayMs"]).ShouldBe(30);
    }

    private async Task<(Reply Answer, JsonNode Stored)> SendAsync(
        JsonNode endpoint,
        HttpMethod method,
        string tail,
        string body,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, new Uri((string)endpoint["captureUrl"]! + tail));
        if (body.Length > 0)
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        using var response = await host.Http.SendAsync(request);
        var reply = new Reply(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Content.Headers.ContentType?.ToString(),
            Value(response, "X-Content-Type-Options") == "nosniff",
            Value(response, "X-Hook-Secret"),
            Value(response, "WebHook-Allowed-Origin")
        );
        return (reply, await host.Api.GetAsync("/requests/" + Value(response, "Inspector-Request-Id")));
    }

    private static async Task ExecuteAsync(InspectorHost host, params string[] statements) =>
        await host
            .Services.GetRequiredService<WriteGate>()
            .RunAsync(
                connection =>
                {
                    foreach (var sql in statements)
                        connection.Execute(sql);
                    return Task.FromResult(true);
                },
                CancellationToken.None
            );

    private static async Task<HttpResponseMessage> ExchangeAsync(InspectorHost host, JsonNode endpoint)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri((string)endpoint["captureUrl"]!));
        request.Headers.TryAddWithoutValidation("X-Hook-Secret", HookSecret).ShouldBeTrue();
        return await host.Http.SendAsync(request);
    }

    private static async Task<int> KeptSecretsAsync(InspectorHost host, JsonNode endpoint) =>
        (await host.Api.GetAsync($"/endpoints/{endpoint["id"]}"))["secrets"]!.AsArray().Count(s => !(bool)s!["samplesOnly"]!);

    private static string? Value(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.Single() : null;

    private sealed record Reply(int Status, string Body, string? ContentType, bool NoSniff, string? HookSecret, string? AllowedOrigin);
}
