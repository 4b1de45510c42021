using System.Security.Cryptography;
using Microsoft.Playwright;
using WebhookInspector.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace WebhookInspector.E2E;

/// <summary>A delivery that nobody captured: pasted as a cURL command, explained, and not kept.</summary>
public sealed class WorkbenchTests(Inspector inspector) : IClassFixture<Inspector>
{
    [Fact]
    public async Task PastedCommand_SignedWithALineBreakInTheSecret_IsExplained()
    {
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData("s3cret\n"u8, """{"a":1.0}"""u8));
        await using var visit = await inspector.VisitAsync();
        var page = visit.Page;

        await visit.OpenAsync("/workbench");
        await page.GetByLabel("A cURL command")
            .FillAsync($$"""curl https://a.example/hook -H 'X-Hub-Signature-256: sha256={{signature}}' --data-raw '{"a":1.0}'""");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fill in the form" }).ClickAsync();
        await Expect(page.GetByLabel("URL", new() { Exact = true })).ToHaveValueAsync("https://a.example/hook");
        await page.GetByLabel("Provider", new() { Exact = true }).FillAsync("GitHub");
        await page.GetByLabel("Secret", new() { Exact = true }).FillAsync("s3cret");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find the cause" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Result" }))
            .ToContainTextAsync("Secret has leading or trailing whitespace or quotes");
        new Uri(page.Url).PathAndQuery.ShouldBe("/workbench");
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task PastedCommand_WithoutABody_IsExplained()
    {
        await using var visit = await inspector.VisitAsync();
        var page = visit.Page;

        await visit.OpenAsync("/workbench");
        await page.GetByLabel("A cURL command")
            .FillAsync($"curl https://a.example/hook -H 'X-Hub-Signature-256: sha256={new string('0', 64)}'");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fill in the form" }).ClickAsync();
        await Expect(page.GetByLabel("URL", new() { Exact = true })).ToHaveValueAsync("https://a.example/hook");
        await page.GetByLabel("Provider", new() { Exact = true }).FillAsync("GitHub");
        await page.GetByLabel("Secret", new() { Exact = true }).FillAsync("s3cret");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find the cause" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Result" })).ToBeVisibleAsync();
        visit.ShouldBeQuiet();
    }
}
