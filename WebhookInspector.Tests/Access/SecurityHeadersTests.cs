using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Access;

public class SecurityHeadersTests
{
    [Theory]
    [InlineData("/", "localhost")]
    [InlineData("/nowhere", "localhost")]
    [InlineData("/", "evil.example")]
    public async Task Page_AnyAnswer_ForbidsForeignScriptsAndFrames(string target, string host)
    {
        await using var server = await GuardedServer.StartAsync();

        var answer = await server.SendAsync($"GET {target} HTTP/1.1", $"Host: {host}");

        var policy = answer.Header("Content-Security-Policy").ShouldNotBeNull();
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("style-src-elem 'self'; style-src-attr 'unsafe-inline';");
        policy.ShouldContain("frame-ancestors 'none'");
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Header("Cross-Origin-Resource-Policy").ShouldBe("same-origin");
    }

    [Theory]
    [InlineData("/workbench")]
    [InlineData("/requests/gone/replay")]
    [InlineData("/theme.css")]
    [InlineData("/js/body-editor.js")]
    public async Task Page_WhateverItHolds_AllowsNoStyleElement(string target)
    {
        using var host = new InspectorHost();

        using var answer = await host.Http.GetAsync(target);

        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("style-src-elem 'self';");
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
    }

    [Fact]
    public async Task EditorFrame_Answer_MayMakeStylesAndStandInOurOwnPages()
    {
        using var host = new InspectorHost();

        using var answer = await host.Http.GetAsync("/body-editor");

        answer
            .Headers.GetValues("Content-Security-Policy")
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                policy => policy.ShouldContain("script-src 'self';"),
                policy => policy.ShouldContain("style-src 'self' 'unsafe-inline';"),
                policy => policy.ShouldNotContain("style-src-elem"),
                policy => policy.ShouldEndWith("frame-ancestors 'self'")
            );
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["SAMEORIGIN"]);
    }

    [Fact]
    public async Task Capture_Answer_RunsNothingInABrowser()
    {
        await using var server = await GuardedServer.StartAsync();

        var answer = await server.SendAsync("GET /hooks/cove/t HTTP/1.1", "Host: localhost");

        answer.Header("Content-Security-Policy").ShouldBe("sandbox");
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Header("X-Frame-Options").ShouldBeNull();
    }
}
