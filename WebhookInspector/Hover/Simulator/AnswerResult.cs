using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WebhookInspector.Hover.Simulator;

/// <summary>Writes an answer, and begins what follows it when the caller has it.</summary>
internal sealed class AnswerResult(SimulatedAnswer answer) : IResult
{
    // As Hover writes a base64 secret: no \u002B for a plus.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (answer.Afterwards is { } work)
        {
            var after = httpContext.RequestServices.GetRequiredService<AfterAnswer>();
            httpContext.Response.OnCompleted(() =>
            {
                after.Run(work);
                return Task.CompletedTask;
            });
        }

        httpContext.Response.StatusCode = answer.Status;
        if (answer.Body is not { } body)
        {
            return Task.CompletedTask;
        }

        httpContext.Response.ContentType = MediaTypeNames.Application.Json + "; charset=utf-8";
        return httpContext.Response.WriteAsync(body.ToJsonString(Plain), httpContext.RequestAborted);
    }
}
