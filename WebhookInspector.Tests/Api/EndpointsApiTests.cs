using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

public sealed class EndpointsApiTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    [Fact]
    public async Task FirstStart_EmptyDatabase_HasTheFiveProviders()
    {
        var providers = (await host.Api.GetAsync("/endpoints")).AsArray().Select(e => (string)e!["provider"]!).Distinct();

        providers.ShouldBe(["cove", "single-invoice", "compliancely", "coverbase", "hover"], ignoreOrder: true);
    }

    [Fact]
    public async Task Create_WithoutToken_MakesOneOf128BitsOrMore()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "cove", name = "Cove staging" });

        ((string)endpoint["token"]!).Length.ShouldBeGreaterThanOrEqualTo(22);
        ((string)endpoint["captureUrl"]!).ShouldEndWith($"/hooks/cove/{endpoint["token"]}");
        ((string?)endpoint["name"]).ShouldBe("Cove staging");
    }

    [Theory]
    [InlineData("""{"provider":"nope"}""", "provider")]
    [InlineData("""{}""", "provider")]
    [InlineData("""{"provider":"cove","name":""}""", "name")]
    [InlineData("""{"provider":"cove","secret":""}""", "secret")]
    [InlineData("""{"provider":"cove","token":"a b"}""", "token")]
    [InlineData("""{"provider":"cove","response":{"status":199}}""", "response.status")]
    [InlineData("""{"provider":"cove","response":{"status":600}}""", "response.status")]
    [InlineData("""{"provider":"cove","response":{"delayMs":-1}}""", "response.delayMs")]
    [InlineData("""{"provider":"cove","response":{"headers":[{"name":"X","value":"a\r\nSet-Cookie: b"}]}}""", "response.headers")]
    [InlineData("""{"provider":"cove","response":{"headers":[{"name":"X Y","value":"a"}]}}""", "response.headers")]
    [InlineData("""{"provider":"cove","response":{"headers":[{"name":"X-A"}]}}""", "response.headers[0]")]
    [InlineData("""{"provider":"cove","response":{"headers":[{"name":"X-A","value":null}]}}""", "response.headers[0]")]
    [InlineData("""{"provider":"cove","response":{"headers":[{"name":"X","value":"a"},null]}}""", "response.headers[1]")]
    [InlineData("""{"provider":"cove","response":{"zzz":1}}""", "delayMs")]
    [InlineData("""{"provider":"cove","response":{"Path: x' type 'y":1}}""", "delayMs")]
    [InlineData("""{"provider":"cove","colour":"red"}""", "colour")]
    [InlineData("""{"provider":"custom","scheme":{"kind":"hmac","hash":"sha3"}}""", "scheme.hash")]
    [InlineData("""{"provider":""", "JSON")]
    [InlineData("""{"provider":7}""", "$.provider")]
    public async Task Create_BadMember_Is400AndNamesIt(string json, string named)
    {
        using var response = await host.Http.PostAsync(
            new Uri("/api/v1/endpoints", UriKind.Relative),
            new StringContent(json, System.Text.Encoding.UTF8, "application/json")
        );

        ((int)response.StatusCode).ShouldBe(400);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadAsStringAsync()).ShouldContain(named);
    }

    [Fact]
    public async Task Create_NotJson_Is415()
    {
        using var response = await host.Http.PostAsync(new Uri("/api/v1/endpoints", UriKind.Relative), new StringContent("provider=cove"));

        ((int)response.StatusCode).ShouldBe(415);
    }

    [Fact]
    public async Task Patch_DiffIgnore_IsKeptWhateverElseChanges()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github" });

        await host.Api.SendAsync(HttpMethod.Patch, $"/endpoints/{endpoint["id"]}", new { diffIgnore = new[] { "/at", "/items/*/at" } });
        var (_, changed) = await host.Api.SendAsync(HttpMethod.Patch, $"/endpoints/{endpoint["id"]}", new { name = "after" });

        changed!["diffIgnore"]!.ToJsonString().ShouldBe("""["/at","/items/*/at"]""");
        endpoint["diffIgnore"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Patch_DiffIgnoreThatIsNoPointer_IsRefusedByName()
    {
        var endpoint = await host.Api.EndpointOfAsync("cove");

        var (status, problem) = await host.Api.SendAsync(
            HttpMethod.Patch,
            $"/endpoints/{endpoint["id"]}",
            new { diffIgnore = new[] { "nope" } }
        );

        status.ShouldBe(400);
        ((string)problem!["detail"]!).ShouldContain("diffIgnore: 'nope'");
    }

    [Fact]
    public async Task Patch_OneMember_LeavesTheOthers()
    {
        var endpoint = await host.Api.CreateEndpointAsync(
            new
            {
                provider = "cove",
                name = "before",
                response = new { status = 202, body = "ok" },
            }
        );

        var (status, changed) = await host.Api.SendAsync(
            HttpMethod.Patch,
            $"/endpoints/{endpoint["id"]}",
            new { name = "after", response = new { delayMs = 5 } }
        );

        status.ShouldBe(200);
        ((string?)changed!["name"]).ShouldBe("after");
        ((int?)changed["response"]!["status"]).ShouldBe(202);
        ((string?)changed["response"]!["body"]).ShouldBe("ok");
        ((int?)changed["response"]!["delayMs"]).ShouldBe(5);
    }

    [Theory]
    [InlineData("""{"name":"after","response":{"status":503},"retention":{"maxAgeDays":-1}}""")]
    [InlineData("""{"name":"after","maskSignatureHeaders":true,"diffIgnore":["nope"]}""")]
    public async Task Patch_OneMemberRefused_ChangesNothing(string json)
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github", name = "before" });

        var (status, _) = await host.Api.SendAsync(
            HttpMethod.Patch,
            $"/endpoints/{endpoint["id"]}",
            System.Text.Json.Nodes.JsonNode.Parse(json)!
        );

        status.ShouldBe(400);
        (await host.Api.GetAsync($"/endpoints/{endpoint["id"]}")).ToJsonString().ShouldBe(endpoint.ToJsonString());
    }

    [Fact]
    public async Task Patch_SchemeNull_IsTheProvidersAgain()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github", scheme = new { kind = "none" } });
        endpoint["scheme"].ShouldNotBeNull();

        var (status, changed) = await host.Api.SendAsync(HttpMethod.Patch, $"/endpoints/{endpoint["id"]}", new { scheme = (object?)null });

        status.ShouldBe(200);
        changed!["scheme"].ShouldBeNull();
        var stored = await host.Api.CaptureAsync(endpoint, "{}"u8.ToArray());
        ((string?)(await host.Api.GetAsync($"/requests/{stored["id"]}"))["verification"]!["verdict"]).ShouldBe("no-secret");
    }

    [Fact]
    public async Task Secret_LabelTooLong_IsRefusedByName()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github" });

        var (status, problem) = await host.Api.SendAsync(
            HttpMethod.Post,
            $"/endpoints/{endpoint["id"]}/secrets",
            new { value = "x", label = new string('a', 101) }
        );

        status.ShouldBe(400);
        ((string)problem!["detail"]!).ShouldStartWith("label:");
    }

    [Fact]
    public async Task Delete_Endpoint_TakesItsUrlAndRequestsWithIt()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "cove" });
        var stored = await host.Api.CaptureAsync(endpoint, "{}"u8.ToArray());

        var (status, _) = await host.Api.SendAsync(HttpMethod.Delete, $"/endpoints/{endpoint["id"]}");

        status.ShouldBe(204);
        (await host.Api.SendAsync(HttpMethod.Get, $"/requests/{stored["id"]}")).Status.ShouldBe(404);
        using var response = await host.Http.PostAsync(new Uri((string)endpoint["captureUrl"]!), new StringContent("x"));
        ((int)response.StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task Secret_Added_IsListedWithoutValueAndRevealedOnRequest()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "cove" });

        var (_, added) = await host.Api.SendAsync(
            HttpMethod.Post,
            $"/endpoints/{endpoint["id"]}/secrets",
            new { value = " kept verbatim\n", label = "staging" }
        );

        (await host.Api.GetAsync($"/endpoints/{endpoint["id"]}")).ToJsonString().ShouldNotContain("kept verbatim");
        ((string?)(await host.Api.GetAsync($"/endpoints/{endpoint["id"]}/secrets/{added!["id"]}"))["value"]).ShouldBe(" kept verbatim\n");
    }

    [Fact]
    public async Task Secret_AddedAfterAnotherWasRemoved_IsNamedLikeNoOther()
    {
        var path = $"/endpoints/{(await host.Api.CreateEndpointAsync(new { provider = "cove" }))["id"]}/secrets";
        var (_, first) = await host.Api.SendAsync(HttpMethod.Post, path, new { value = "a" });
        var (_, second) = await host.Api.SendAsync(HttpMethod.Post, path, new { value = "b" });

        await host.Api.SendAsync(HttpMethod.Delete, $"{path}/{first!["id"]}");
        var (_, third) = await host.Api.SendAsync(HttpMethod.Post, path, new { value = "c" });

        ((string?)third!["label"]).ShouldNotBe((string?)second!["label"]);
    }

    [Fact]
    public async Task Secret_AddedAfterwards_ReverifiesHistoryAndKeepsTheVerdictAtArrival()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "cove" });
        var body = """{"a":1}"""u8.ToArray();
        var signature = Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData("theirs"u8, body));
        var stored = await host.Api.CaptureAsync(endpoint, body, ("X-HMAC-SIGNATURE", signature));
        ((string?)stored["verification"]!["verdict"]).ShouldBe("no-secret");

        await host.Api.SendAsync(HttpMethod.Post, $"/endpoints/{endpoint["id"]}/secrets", new { value = "theirs" });
        var (_, outcome) = await host.Api.SendAsync(HttpMethod.Post, $"/endpoints/{endpoint["id"]}/reverify");

        ((int?)outcome!["checked"]).ShouldBe(1);
        ((int?)outcome["changed"]).ShouldBe(1);
        var after = (await host.Api.GetAsync($"/requests/{stored["id"]}"))["verification"]!;
        ((string?)after["verdict"]).ShouldBe("verified");
        ((string?)after["atArrival"]!["verdict"]).ShouldBe("no-secret");
    }
}
