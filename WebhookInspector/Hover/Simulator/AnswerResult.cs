using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WebhookInspector.Hover.Simulator;

/// <summary>Writes an answer, and starts the follow-up work when the caller has received it.</summary>
internal sealed class AnswerResult(SimulatedAnswer answer) : IResult
{
    // Writes base64 as Hover does: no \u002B for a plus.
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
