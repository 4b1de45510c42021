#!/bin/sh
# Package: NuGet Octokit.Webhooks.AspNetCore 4.2.3 (date: 2026-11-30)
# Guess: an action that the library does not know yet, of an event that it knows, reaches the general
#   method of the processor and is answered 200.
# Behaviour: it throws while it reads the body, before any method of the processor runs, and the endpoint
#   answers 500. The same body with a known action is answered 200.
# Output: "star created: 200", "star deleted: 200", "star polished: 500".
# Why it matters: GitHub adds actions from time to time. A receiver that is not interested in them still
#   shows failed deliveries in the log of the hook, with a right signature and a right body.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >seen.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Octokit.Webhooks.AspNetCore" Version="4.2.3" />
  </ItemGroup>
</Project>
XML
cat >Program.cs <<'CS'
using System.Security.Cryptography;
using System.Text;
using Octokit.Webhooks;
using Octokit.Webhooks.AspNetCore;
var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddSingleton<WebhookEventProcessor, Processor>();
var app = builder.Build();
app.MapGitHubWebhooks("/hook", "secret");
await app.StartAsync();
using var client = new HttpClient();
foreach (var action in new[] { "created", "deleted", "polished" })
{
    var body = Encoding.UTF8.GetBytes($"{{\"action\":\"{action}\",\"starred_at\":null}}");
    var signature = Convert.ToHexStringLower(HMACSHA256.HashData("secret"u8, body));
    using var request = new HttpRequestMessage(HttpMethod.Post, app.Urls.First() + "/hook")
    {
        Headers =
        {
            { "X-GitHub-Event", "star" }, { "X-GitHub-Delivery", "1" }, { "X-GitHub-Hook-ID", "1" },
            { "X-Hub-Signature-256", "sha256=" + signature },
        },
        Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } },
    };
    using var response = await client.SendAsync(request);
    Console.WriteLine($"star {action}: {(int)response.StatusCode}");
}

sealed class Processor : WebhookEventProcessor;
CS
dotnet build . -v q --nologo -m:1 >build.log || { cat build.log; exit 1; }
seen=$(dotnet bin/Debug/net10.0/seen.dll)
echo "$seen"
[ "$seen" = "star created: 200
star deleted: 200
star polished: 500" ]
