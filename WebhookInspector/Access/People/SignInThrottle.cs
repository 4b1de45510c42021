using WebhookInspector.Storage.Audit;

namespace WebhookInspector.Access.People;

/// <summary>Applies <see cref="SignInRateLimit"/> to the pages that take passwords.</summary>
internal sealed class SignInThrottle(RequestDelegate next, SignInRateLimit limit, AuditLog audit)
{
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(5);

    public async Task InvokeAsync(HttpContext context)
    {
        if (await IsGuessAsync(context))
            await GuardAsync(context);
        else
            await next(context);
    }

    private static async ValueTask<bool> IsGuessAsync(HttpContext context)
    {
        if (
            !HttpMethods.IsPost(context.Request.Method)
            || context.GetEndpoint()?.Metadata.GetMetadata<LimitsSignInsAttribute>() is not { } limits
        )
            return false;
        if (limits.Form is not { } form || !context.Request.HasFormContentType)
            return true;
        try
        {
            return (await context.Request.ReadFormAsync(context.RequestAborted))["_handler"] == form;
        }
        catch (InvalidDataException)
        {
            // Refused as unreadable by what reads it next.
            return true;
        }
    }

    private async Task GuardAsync(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        using var turn = await limit.TurnAsync(address, context.RequestAborted);
        if (!turn.IsAcquired)
        {
            await RefusalAnswer.TooManyGuesses(context, Busy);
            return;
        }

        // Counted before it is judged, and taken back when it was right: what ends in between counts.
        var guess = limit.OfAddress(address);
        if (guess.Wait is { } wait)
        {
            await RefusalAnswer.TooManyGuesses(context, wait);
            return;
        }

        await next(context);
        // A form shown again means a failure; a success redirects.
        if (context.Response.StatusCode != StatusCodes.Status200OK)
            guess.Forgive();
        else if (guess.IsLast)
            await audit.RecordAsync(
                AuditAction.AddressLimited,
                address?.ToString() ?? "unknown",
                $"{SignInRateLimit.MaxFailures} failures within {SignInRateLimit.Window.TotalMinutes:0} minutes",
                CancellationToken.None
            );
    }
}
