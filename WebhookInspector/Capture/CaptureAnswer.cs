using System.Text;
using Microsoft.Extensions.Options;
using WebhookInspector.Answers;
using WebhookInspector.Requests;

namespace WebhookInspector.Capture;

/// <summary>Sends the endpoint's configured answer after the request is stored.</summary>
internal sealed class CaptureAnswer(IOptions<CaptureOptions> options, IHostApplicationLifetime lifetime, TimeProvider time)
{
    public const string IdHeader = "Inspector-Request-Id";

    private static readonly Header[] DefaultHeaders = [new("Content-Type", "application/json")];

    /// <param name="delayed">Called after the answer's delay.</param>
    public async Task GiveAsync(HttpContext context, DueAnswer due, Action delayed)
    {
        var stored = due.Stored;
        if (stored.Response.DelayMs > 0)
        {
            await HoldBackAsync(context, stored.Response.DelayMs);
            delayed();
        }

        if (stored.Response.Status == 0)
        {
            context.Abort();
        }
        else if (stored.BodyTruncated)
        {
            await WriteTooLargeAsync(context, stored);
        }
        else
        {
            await WriteAsync(
                context.Response,
                stored,
                due.Content?.Headers ?? DefaultHeaders,
                due.Content?.Body ?? PreparedAnswer.DefaultBody(stored.Id)
            );
        }
    }

    public static Task WriteUnknownAsync(HttpContext context) =>
        Problem(
            context,
            StatusCodes.Status404NotFound,
            "No endpoint has this provider and token. Copy the capture URL from the inspector again; nothing was stored."
        );

    public static Task WriteUnavailableAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "10";
        return Problem(
            context,
            StatusCodes.Status503ServiceUnavailable,
            "The database can't be written: nothing was stored. Send the request again later."
        );
    }

    /// <summary>Answers a handshake as not done, so that the provider repeats it: the next delivery is signed with its secret.</summary>
    public static Task WriteSecretNotKeptAsync(HttpContext context, string requestId)
    {
        context.Response.Headers.RetryAfter = "10";
        context.Response.Headers[IdHeader] = requestId;
        return Problem(
            context,
            StatusCodes.Status503ServiceUnavailable,
            $"The request is stored as {requestId}, but its secret was not kept: the database can't be written. "
                + "Repeat the handshake later."
        );
    }

    public static Task WriteQuarantinedAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "60";
        return Problem(
            context,
            StatusCodes.Status503ServiceUnavailable,
            "The inspector can't use this endpoint now; its page Health says why. Nothing was stored. Send the request again later."
        );
    }

    /// <summary>
    /// Waits without holding a thread or the body. When the program stops, the answer is sent at once, so that accepted requests are
    /// completed.
    /// </summary>
    private async Task HoldBackAsync(HttpContext context, int delayMs)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await Task.Delay(TimeSpan.FromMilliseconds(delayMs), time, ends.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            // The program is shutting down.
        }
    }

    private static async Task WriteAsync(HttpResponse response, RequestSummary stored, IReadOnlyList<Header> headers, string body)
    {
        response.StatusCode = stored.Response.Status;
        response.Headers[IdHeader] = stored.Id;
        foreach (var (name, value) in headers)
        {
            response.Headers.Append(name, value);
        }

        var method = response.HttpContext.Request.Method;
        if (PreparedAnswer.OpensTunnel(method, stored.Response.Status))
        {
            // Without a tunnel, closing the connection is the only way to signal the failure.
            response.Headers.Connection = "close";
        }

        if (!PreparedAnswer.AllowsBody(method, stored.Response.Status))
        {
            response.ContentType = null;
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(body);
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, response.HttpContext.RequestAborted);
    }

    /// <summary>Answers a request whose body exceeded the limit: the beginning is stored, and the sender is told.</summary>
    private Task WriteTooLargeAsync(HttpContext context, RequestSummary stored)
    {
        var limit = options.Value.MaxBodyBytes;
        context.Response.Headers[IdHeader] = stored.Id;
        return Problem(
            context,
            StatusCodes.Status413PayloadTooLarge,
            $"The body is longer than {limit} bytes (Inspector:Capture:MaxBodyBytes). "
                + $"Its first {limit} bytes are kept as request {stored.Id}."
        );
    }

    public static Task WriteReserveAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "60";
        return Problem(
            context,
            StatusCodes.Status503ServiceUnavailable,
            "The inspector's disk has less free space than its reserve (Inspector:Retention:ReserveBytes): nothing was stored. "
                + "Send the request again later."
        );
    }

    public static Task WriteOverBudgetAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "10";
        return Problem(
            context,
            StatusCodes.Status503ServiceUnavailable,
            "Too many bytes of request bodies are in memory (Inspector:Capture:BudgetBytes): nothing was stored. "
                + "Send the request again in 10 s."
        );
    }

    /// <param name="what">Names the owner of the limit: "this endpoint".</param>
    public static Task WriteTooManyAsync(HttpContext context, string what, TimeSpan wait)
    {
        var seconds = (int)Math.Max(1, Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Problem(
            context,
            StatusCodes.Status429TooManyRequests,
            $"Too many requests for {what} (Inspector:Capture:RateLimit): nothing was stored. Send the request again in {seconds} s."
        );
    }

    private static Task Problem(HttpContext context, int status, string detail) =>
        TypedResults.Problem(detail, statusCode: status).ExecuteAsync(context);
}
