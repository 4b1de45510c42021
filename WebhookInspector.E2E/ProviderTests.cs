using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using WebhookInspector.E2E.Pages;
using WebhookInspector.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace WebhookInspector.E2E;

/// <summary>A provider that the program does not know: declared from a captured request, and used without a restart.</summary>
public sealed class ProviderTests(Inspector inspector) : IClassFixture<Inspector>
{
    private const string Secret = "a secret of the sixth provider";

    [Fact]
    public async Task CapturedRequest_DeclaredAsProvider_VerifiesTheNextDelivery()
    {
        using var api = new InspectorApi(inspector.Url);
        var custom = await api.SendAsync(
            HttpMethod.Post,
            "endpoints",
            new
            {
                provider = "custom",
                name = "Acme Pay",
                secret = Secret,
                scheme = new
                {
                    kind = "hmac",
                    signature = new { header = "X-Acme-Signature", encoding = "hex" },
                    content = "{body}",
                },
            }
        );
        var captured = await DeliverAsync(custom, """{"type":"envelope","event":{"name":"order.paid","no":"o-1"}}""");
        await using var visit = await inspector.VisitAsync();
        var screen = new DefinitionScreen(visit);

        await visit.OpenAsync($"/requests/{captured}");
        await screen.Declare.ClickAsync();
        await Expect(screen.Name).ToHaveValueAsync("Acme Pay");
        await Expect(screen.Preview).ToContainTextAsync("1 of 1 verified");
        await screen.Value("\"order.paid\"").ClickAsync();
        await Expect(screen.EventType).ToHaveValueAsync("$.event.name");
        await screen.Value("\"o-1\"").ClickAsync();
        await Expect(screen.EventId).ToHaveValueAsync("$.event.no");
        await Expect(screen.Preview).ToContainTextAsync("order.paid o-1");
        await screen.Save.ClickAsync();
        await Expect(screen.Heading).ToHaveTextAsync("Acme Pay");
        await screen.NewEndpoint.ClickAsync();
        await screen.Secret.FillAsync(Secret);
        await screen.CreateEndpoint.ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        var endpoint = await api.EndpointOfAsync("acme-pay");
        var delivered = await DeliverAsync(endpoint.CaptureUrl, """{"type":"envelope","event":{"name":"order.refunded","no":"o-2"}}""");
        await visit.OpenAsync($"/requests/{delivered}");
        await Expect(visit.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Verified with the secret");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "order.refunded" })).ToBeVisibleAsync();
        visit.ShouldBeQuiet();
    }

    private static Task<string> DeliverAsync(JsonElement endpoint, string body) =>
        DeliverAsync(new Uri(endpoint.GetProperty("captureUrl").GetString()!), body);

    private static async Task<string> DeliverAsync(Uri captureUrl, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, captureUrl)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        var digest = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body));
        request.Headers.Add("X-Acme-Signature", Convert.ToHexStringLower(digest));
        using var client = new HttpClient();
        using var answer = (await client.SendAsync(request)).EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }
}
