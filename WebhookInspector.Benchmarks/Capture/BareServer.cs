using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace WebhookInspector.Benchmarks.Capture;

/// <summary>What the web server alone can do: reads the body and answers 200 with as many bytes as the program.</summary>
internal static class BareServer
{
    private static readonly byte[] Answer = """{"id":"req_0000000000000123456789ab"}"""u8.ToArray();

    public static Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(async context =>
        {
            while (await context.Request.BodyReader.ReadAsync() is var read)
            {
                context.Request.BodyReader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                    break;
            }

            context.Response.ContentType = "application/json";
            context.Response.ContentLength = Answer.Length;
            await context.Response.Body.WriteAsync(Answer);
        });
        return app.RunAsync();
    }
}
