using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Providers.Handshakes;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Signatures;

namespace WebhookInspector.Tests.Providers.Handshakes;

/// <summary>Each provider's published example. Digests were computed with Python's hmac module.</summary>
public sealed class HandshakeResponderTests
{
    private const string XeroIntent = """{"events":[],"lastEventSequence":0,"firstEventSequence":0,"entropy":"S0m3r4Nd0mt3xt"}""";

    [Theory]
    [InlineData(
        "slack",
        "POST",
        "",
        """{"token":"Jhj5dZrVaK7ZwHHjRyZWjbDl","challenge":"3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P","type":"url_verification"}""",
        "",
        "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P"
    )]
    [InlineData("meta", "GET", "?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=meatyhamhock", "", "", "1158201444")]
    [InlineData("dropbox", "GET", "?challenge=abc123", "", "", "abc123")]
    [InlineData(
        "microsoft-graph",
        "POST",
        "?validationToken=Validation%3a+Testing+client+application+reachability+%26+more",
        "",
        "",
        "Validation: Testing client application reachability & more"
    )]
    [InlineData(
        "twitch",
        "POST",
        "",
        """{"challenge":"pogchamp-kappa-360noscope-vohiyo","subscription":{"id":"f1c2a387"}}""",
        "Twitch-Eventsub-Message-Type: webhook_callback_verification",
        "pogchamp-kappa-360noscope-vohiyo"
    )]
    public void Answer_Echo_IsPlainTextThatNoBrowserRuns(
        string provider,
        string method,
        string query,
        string body,
        string header,
        string echoed
    )
    {
        var reply = Reply(provider, method, query, body, header);

        reply.Fault.ShouldBeNull();
        (reply.Status, reply.Body).ShouldBe((200, echoed));
        reply.Headers.ShouldBe([new("Content-Type", "text/plain"), new("X-Content-Type-Options", "nosniff")]);
    }

    [Theory]
    [InlineData(
        "azure-event-grid",
        "POST",
        """[{"id":"2d1781af-3a4c-4d7c-bd0c-e34b19da4e66","data":{"validationCode":"512d38b6-c7b8-40c8-89fe-f46f9e9622b6"},"eventType":"Microsoft.EventGrid.SubscriptionValidationEvent"}]""",
        "",
        """{"validationResponse":"512d38b6-c7b8-40c8-89fe-f46f9e9622b6"}"""
    )]
    [InlineData(
        "okta",
        "GET",
        "",
        "X-Okta-Verification-Challenge: my verification challenge",
        """{"verification":"my verification challenge"}"""
    )]
    public void Answer_JsonEcho_IsJson(string provider, string method, string body, string header, string answered)
    {
        var reply = Reply(provider, method, "", body, header);

        (reply.Status, reply.Body).ShouldBe((200, answered));
        reply.Headers.ShouldBe([new("Content-Type", "application/json")]);
    }

    [Fact]
    public void Answer_ZoomUrlValidation_HoldsTheTokensHmacInHex()
    {
        var reply = Reply(
            "zoom",
            "POST",
            "",
            """{"payload":{"plainToken":"qgg8vlvZRS6UYooatFL8Aw"},"event_ts":1654503849680,"event":"endpoint.url_validation"}""",
            "",
            "zoom-secret-token"
        );

        var body = JsonNode.Parse(reply.Body)!;
        ((string?)body["plainToken"]).ShouldBe("qgg8vlvZRS6UYooatFL8Aw");
        ((string?)body["encryptedToken"]).ShouldBe("d9e0d764a78494688ba3f2d5c0ed4ca311394b4834d959759213424d2df961e3");
    }

    [Fact]
    public void Answer_XChallengeResponseCheck_HoldsTheTokensHmacInBase64()
    {
        var reply = Reply("x-twitter", "GET", "?crc_token=ZjBkNWM0YjItM2Q0Mi00&nonce=1", "", "", "consumer-secret");

        ((string?)JsonNode.Parse(reply.Body)!["response_token"]).ShouldBe("sha256=eUnKjNTcZbu2U2DZTVBcY0hBI0i6+7KyKykpHre40Zw=");
    }

    [Theory]
    [InlineData("8BuLxmb3mdTzoYmUDuBeo12iJIksCvcclQ88f2FNWlI=", 200)]
    [InlineData("9BuLxmb3mdTzoYmUDuBeo12iJIksCvcclQ88f2FNWlI=", 401)]
    [InlineData(null, 401)]
    public void Answer_XeroIntentToReceive_Is200OnARightSignatureAnd401OnAnother(string? signature, int status)
    {
        var reply = Reply("xero", "POST", "", XeroIntent, signature is null ? "" : $"x-xero-signature: {signature}", "webhooks-key");

        (reply.Status, reply.Body).ShouldBe((status, ""));
        reply.Headers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cloudevents-webhook")]
    [InlineData("azure-event-grid")]
    public void Answer_CloudEventsOptions_AllowsTheOriginThatAsks(string provider)
    {
        var reply = Reply(provider, "OPTIONS", "", "", "WebHook-Request-Origin: eventemitter.example.com");

        reply.Headers.ShouldBe([
            new("Allow", "POST"),
            new("WebHook-Allowed-Origin", "eventemitter.example.com"),
            new("WebHook-Allowed-Rate", "*"),
        ]);
    }

    [Theory]
    [InlineData(null, "b537207f20cbfa02357cf448134da559e8bd39d61597dcd5631b8012eae53e81")]
    [InlineData("one that is there already", null)]
    public void Answer_AsanaSecretExchange_RepeatsTheSecretAndKeepsTheFirstAlone(string? secret, string? kept)
    {
        var reply = Reply(
            "asana",
            "POST",
            "",
            "",
            "X-Hook-Secret: b537207f20cbfa02357cf448134da559e8bd39d61597dcd5631b8012eae53e81",
            secret
        );

        reply.Headers.ShouldBe([new("X-Hook-Secret", "b537207f20cbfa02357cf448134da559e8bd39d61597dcd5631b8012eae53e81")]);
        (reply.SecretHeader, reply.KeptSecret).ShouldBe(("X-Hook-Secret", kept));
    }

    [Theory]
    [InlineData("meatyhamhock", null)]
    [InlineData("the app secret", "its verify token is none of the endpoint’s secrets: add it as one")]
    [InlineData(null, null)]
    public void Answer_MetaVerifyToken_MustBeASecretOnceThereIsOne(string? secret, string? fault) =>
        Reply("meta", "GET", "?hub.mode=subscribe&hub.challenge=1&hub.verify_token=meatyhamhock", "", "", secret).Fault.ShouldBe(fault);

    [Theory]
    [InlineData(
        "zoom",
        "POST",
        "",
        """{"payload":{"plainToken":"abc"},"event":"endpoint.url_validation"}""",
        "no secret is set to answer it with"
    )]
    [InlineData("x-twitter", "GET", "?crc_token=abc", "", "no secret is set to answer it with")]
    [InlineData("xero", "POST", "", XeroIntent, "no secret is set to check its signature with")]
    [InlineData("slack", "POST", "", """{"type":"url_verification"}""", "$.challenge is missing")]
    [InlineData("meta", "GET", "?hub.mode=subscribe", "", "the query’s hub.challenge is missing")]
    [InlineData("dropbox", "GET", "?challenge=a%0d%0ab", "", "the query’s challenge holds a control character")]
    public void Answer_WhatCannotBeAnswered_SaysWhy(string provider, string method, string query, string body, string fault)
    {
        var reply = Reply(provider, method, query, body, "");

        reply.Fault.ShouldBe(fault);
        reply.Body.ShouldBe("");
    }

    [Theory]
    [InlineData("""v0:1600000000:{\"event\":\"forged\"}""")]
    [InlineData("""{\"a\":1}""")]
    [InlineData("two words")]
    public void Answer_SigningWhatIsNoToken_IsRefused(string plainToken) =>
        Reply(
            "zoom",
            "POST",
            "",
            $$"""{"payload":{"plainToken":"{{plainToken}}"},"event":"endpoint.url_validation"}""",
            "",
            "zoom-secret-token"
        )
            .Fault!.ShouldContain("is no token");

    [Fact]
    public void Answer_LongChallenge_IsRefused() =>
        Reply("dropbox", "GET", "?challenge=" + new string('x', 2049), "", "")
            .Fault.ShouldBe("the query’s challenge is longer than 2048 characters");

    [Theory]
    [InlineData("slack", "POST", "", """{"type":"event_callback","challenge":"x"}""")]
    [InlineData("dropbox", "POST", "?challenge=x", "{}")]
    [InlineData("hover", "POST", "", """{"event":"webhook-verification-code","code":"1"}""")]
    [InlineData("xero", "POST", "", """{"events":[{"eventType":"UPDATE"}]}""")]
    [InlineData("github", "POST", "?challenge=x", "{}")]
    public void Answer_EventOrHandshakeWithoutOne_IsNone(string provider, string method, string query, string body) =>
        Answer(provider, method, query, body, "", null).ShouldBeNull();

    private static HandshakeReply Reply(string provider, string method, string query, string body, string header, string? secret = null) =>
        Answer(provider, method, query, body, header, secret).ShouldNotBeNull();

    private static HandshakeReply? Answer(string provider, string method, string query, string body, string header, string? secret)
    {
        var definition = Built.Provider(provider);
        Header[] headers = header.Length == 0 ? [] : [new(header.Split(": ")[0], header.Split(": ")[1])];
        var message = new SignedMessage(method, "http://localhost:5080/hooks/x/token" + query, headers, Encoding.UTF8.GetBytes(body));
        SigningSecret[] secrets =
        [
            new("sec_s", "for samples", "generated", SamplesOnly: true),
            .. secret is null ? Array.Empty<SigningSecret>() : [new("sec_1", "secret 1", secret)],
        ];
        var verification = SignatureVerifier.Verify(definition.Scheme, message, secrets, Built.Noon, Built.Noon);
        using var reading = message.Reading(ReadingLimits.Capture);
        return HandshakeResponder.Answer(definition, message, reading, secrets, verification);
    }
}
