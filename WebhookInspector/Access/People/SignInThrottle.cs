using WebhookInspector.Storage.Audit;

namespace WebhookInspector.Access.People;

/// <summary>Applies <see cref="SignInRateLimit"/> to the pages that take passwords.</summary>
internal sealed class SignInThrottle(RequestDelegate next, SignInRateLimit limit, AuditLog audit)
{
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(5);

    public Task InvokeAsync(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<LimitsSignInsAttribute>() is not null
            ? GuardAsync(context)
            : next(context);

    private async Task GuardAsync(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        using var turn = await limit.TurnAsync(address, context.RequestAborted);
        if ((turn.IsAcquired ? limit.Wait(address) : Busy) is { } wait)
        {
            await RefusalAnswer.TooManyGuesses(context, wait);
            return;
        }

        await next(context);
        // A form shown again means a failure; a success redirects.
        if (context.Response.StatusCode == StatusCodes.Status200OK && limit.Failed(address))
            await audit.RecordAsync(
                AuditAction.AddressLimited,
                address?.ToString() ?? "unknown",
                $"{SignInRateLimit.MaxFailures} failures within {SignInRateLimit.Window.TotalMinutes:0} minutes",
                CancellationToken.None
            );
    }
}
