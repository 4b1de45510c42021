using System.Text;
using WebhookInspector.Tests.Diagnosis;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

public sealed class DiagnosisApiTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    private const string Secret = "a-secret-of-the-api-tests";
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"a": 1, "b": "é"}""");

    private static object Pasted(string signature, object? secret = null) =>
        new
        {
            provider = "github",
            secret = secret ?? Secret,
            method = "POST",
            url = "https://x.test/hook",
            headers = new[] { new { name = "X-Hub-Signature-256", value = signature } },
            bodyBase64 = Convert.ToBase64String(Body),
        };

    [Fact]
    public async Task Request_OfWrongSignature_SaysWhyAndShowsBothDigests()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github", secret = Secret });
        var sent = Deliveries.Hmac(Secret + "\n", Body);
        var request = await host.Api.CaptureAsync(endpoint, Body, ("X-Hub-Signature-256", "sha256=" + sent));

        var diagnosis = await host.Api.GetAsync($"/requests/{request["id"]}/diagnosis");

        ((string?)diagnosis["verdict"]).ShouldBe("mismatch");
        ((string?)diagnosis["received"]).ShouldBe(sent);
        ((string?)diagnosis["expected"]).ShouldBe(Deliveries.Hmac(Secret, Body));
        Convert.FromBase64String((string)diagnosis["signedContent"]!["base64"]!).ShouldBe(Body);
        ((string?)diagnosis["signedContent"]!["preview"]).ShouldBe(Encoding.UTF8.GetString(Body));
        ((string?)diagnosis["cause"]!["code"]).ShouldBe("secret-whitespace");
        diagnosis["cause"]!.ToJsonString().ShouldNotContain(Secret);
        ((int)diagnosis["tried"]!).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Request_Verified_HasNoCause()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github", secret = Secret });
        var request = await host.Api.CaptureAsync(endpoint, Body, ("X-Hub-Signature-256", "sha256=" + Deliveries.Hmac(Secret, Body)));

        var diagnosis = await host.Api.GetAsync($"/requests/{request["id"]}/diagnosis");

        ((string?)diagnosis["verdict"]).ShouldBe("verified");
        diagnosis["cause"].ShouldBeNull();
        diagnosis["received"]!.GetValue<string>().ShouldBe(diagnosis["expected"]!.GetValue<string>());
    }

    [Fact]
    public async Task Request_SignedForAnotherEndpoint_NamesIt()
    {
        await host.Api.CreateEndpointAsync(
            new
            {
                provider = "github",
                name = "The other one",
                secret = "secret-of-the-other-one",
            }
        );
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github", secret = Secret });
        var request = await host.Api.CaptureAsync(
            endpoint,
            Body,
            ("X-Hub-Signature-256", "sha256=" + Deliveries.Hmac("secret-of-the-other-one", Body))
        );

        var cause = (await host.Api.GetAsync($"/requests/{request["id"]}/diagnosis"))["cause"]!;

        ((string?)cause["code"]).ShouldBe("secret-other-endpoint");
        ((string?)cause["evidence"]!["endpoint"]).ShouldBe("The other one");
    }

    [Fact]
    public async Task Computed_OverReserializedJson_NamesTheWriter()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github", secret = Secret });
        var request = await host.Api.CaptureAsync(endpoint, Body, ("X-Hub-Signature-256", "sha256=" + Deliveries.Hmac(Secret, Body)));
        var computed = Deliveries.Hmac(Secret, """{"a": 1, "b": "\u00e9"}""");

        var (status, diagnosis) = await host.Api.SendAsync(HttpMethod.Post, $"/requests/{request["id"]}/diagnosis", new { computed });

        status.ShouldBe(200);
        ((string?)diagnosis!["cause"]!["code"]).ShouldBe("body-reserialized");
        ((string?)diagnosis["cause"]!["evidence"]!["writer"]).ShouldBe("python");
        ((string?)diagnosis["received"]).ShouldBe(computed);
    }

    [Fact]
    public async Task Computed_Right_HasNoCause()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github", secret = Secret });
        var request = await host.Api.CaptureAsync(endpoint, Body, ("X-Hub-Signature-256", "sha256=" + new string('0', 64)));

        var (_, diagnosis) = await host.Api.SendAsync(
            HttpMethod.Post,
            $"/requests/{request["id"]}/diagnosis",
            new { computed = Deliveries.Hmac(Secret, Body) }
        );

        diagnosis!["cause"].ShouldBeNull();
    }

    [Fact]
    public async Task Pasted_WithSeveralSecrets_IsExplained()
    {
        var ask = new
        {
            provider = "github",
            secrets = new[] { "one", Secret },
            method = "POST",
            url = "https://x.test/hook",
            bodyBase64 = Convert.ToBase64String(Body),
            headers = new[]
            {
                new
                {
                    name = "X-Hub-Signature-256",
                    value = "sha1="
                        + Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA1.HashData(Encoding.UTF8.GetBytes(Secret), Body)),
                },
            },
        };

        var (status, diagnosis) = await host.Api.SendAsync(HttpMethod.Post, "/diagnosis", ask);

        status.ShouldBe(200);
        ((string?)diagnosis!["cause"]!["code"]).ShouldBe("hash-algorithm");
    }

    [Fact]
    public async Task Pasted_WithAnOwnScheme_IsVerified()
    {
        var ask = new
        {
            scheme = new
            {
                kind = "hmac",
                hash = "sha256",
                signature = new { header = "X-Sig", encoding = "base64" },
                secret = new { decode = "utf8" },
                content = "{timestamp}.{body}",
                timestamp = new
                {
                    from = new { header = "X-Time" },
                    format = "unix-s",
                    toleranceSeconds = 300,
                },
            },
            secret = Secret,
            url = "https://x.test/",
            at = "2025-06-15T15:06:40Z",
            bodyBase64 = Convert.ToBase64String(Body),
            headers = new[]
            {
                new { name = "X-Time", value = "1750000000" },
                new
                {
                    name = "X-Sig",
                    value = Convert.ToBase64String(Convert.FromHexString(Deliveries.Hmac(Secret, [.. "1750000000."u8, .. Body]))),
                },
            },
        };

        var (status, diagnosis) = await host.Api.SendAsync(HttpMethod.Post, "/diagnosis", ask);

        status.ShouldBe(200, diagnosis?.ToJsonString());
        ((string?)diagnosis!["verdict"]).ShouldBe("verified");
        ((string?)diagnosis["freshness"]).ShouldBe("fresh");
    }

    [Fact]
    public async Task Pasted_Any_IsNotStored()
    {
        var before = (await host.Api.GetAsync("/requests?limit=500"))["items"]!.AsArray().Count;

        await host.Api.SendAsync(HttpMethod.Post, "/diagnosis", Pasted("sha256=" + new string('a', 64), "a-pasted-secret-5a6b7c"));

        (await host.Api.GetAsync("/requests?limit=500"))["items"]!.AsArray().Count.ShouldBe(before);
    }

    [Theory]
    [InlineData("""{"provider":"nope","secret":"s"}""", "provider 'nope' is not known")]
    [InlineData("""{"secret":"s"}""", "Give either provider")]
    [InlineData("""{"provider":"github","scheme":{"kind":"none"},"secret":"s"}""", "Give either provider")]
    [InlineData("""{"scheme":{"kind":"wrong"},"secret":"s"}""", "scheme.kind")]
    [InlineData("""{"provider":"github","secret":""}""", "secret: each must be 1")]
    [InlineData("""{"provider":"github","secret":"s","secrets":["t"]}""", "either secret or secrets")]
    [InlineData("""{"provider":"github","secret":"s","bodyBase64":"%%"}""", "bodyBase64 is not base64")]
    [InlineData("""{"provider":"github","secret":"s","url":"ftp://x"}""", "url must be absolute")]
    [InlineData("""{"provider":"github","secret":"s","method":"PO ST"}""", "method is not an HTTP method")]
    [InlineData("""{"provider":"github","secret":"s","headers":[{"name":"","value":"x"}]}""", "headers: each needs a name")]
    [InlineData("""{"provider":"github","secret":"s","colour":"red"}""", "'colour' is not known")]
    public async Task Pasted_BadField_Is400AndNamesIt(string json, string detail)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await host.Http.PostAsync(new Uri("/api/v1/diagnosis", UriKind.Relative), content);

        ((int)response.StatusCode).ShouldBe(400);
        ((string)System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"]!).ShouldContain(detail);
    }

    [Fact]
    public async Task Computed_Missing_Is400()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github", secret = Secret });
        var request = await host.Api.CaptureAsync(endpoint, Body);

        var (status, body) = await host.Api.SendAsync(HttpMethod.Post, $"/requests/{request["id"]}/diagnosis");

        status.ShouldBe(400);
        ((string)body!["detail"]!).ShouldStartWith("computed is missing");
    }

    [Fact]
    public async Task Request_Unknown_Is404() =>
        (await host.Api.SendAsync(HttpMethod.Get, "/requests/req_nope/diagnosis")).Status.ShouldBe(404);
}
