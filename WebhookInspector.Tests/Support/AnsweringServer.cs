using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WebhookInspector.Tests.Support;

/// <summary>Somebody else's HTTP server on this machine, that answers as a test wants.</summary>
internal sealed class AnsweringServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private AnsweringServer(WebApplication app) => this.app = app;

    public ConcurrentQueue<ReceivedCall> Calls { get; } = new();

    public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <param name="answer">Gets each call once its body is read.</param>
    public static async Task<AnsweringServer> StartAsync(Func<ReceivedCall, HttpResponse, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new AnsweringServer(builder.Build());
        server.app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var call = new ReceivedCall(
                context.Request.Method,
                context.Request.Path + context.Request.QueryString,
                context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                await reader.ReadToEndAsync()
            );
            server.Calls.Enqueue(call);
            await answer(call, context.Response);
        });
        await server.app.StartAsync();
        return server;
    }

    public static Task<AnsweringServer> StartAsync(int status, string body, string contentType = "application/json") =>
        StartAsync((_, response) => WriteAsync(response, status, body, contentType));

    public static Task WriteAsync(HttpResponse response, int status, string body, string contentType = "application/json")
    {
        response.StatusCode = status;
        response.ContentType = contentType;
        return response.WriteAsync(body);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
