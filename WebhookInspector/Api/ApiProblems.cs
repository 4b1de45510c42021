using Microsoft.AspNetCore.Diagnostics;
using WebhookInspector.Endpoints.Definitions;
using WebhookInspector.Hover;
using WebhookInspector.Storage;

namespace WebhookInspector.Api;

/// <summary>Converts the refusals of other rooms to <c>application/problem+json</c>.</summary>
internal sealed class ApiProblems : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken ct)
    {
        var (status, detail) = exception switch
        {
            ApiProblemException e => (e.Status, e.Message),
            DefinitionConflictException e => (StatusCodes.Status409Conflict, e.Message),
            DefinitionFaultsException e => (StatusCodes.Status400BadRequest, e.Message),
            HoverConflictException e => (StatusCodes.Status409Conflict, $"{e.Message} Next: {HoverWays.Of(e)}."),
            SettingRefusedException e => (StatusCodes.Status400BadRequest, e.Message),
            StorageUnavailableException => (StatusCodes.Status503ServiceUnavailable, "The database can't be written now. Try again later."),
            HttpRequestException e => (StatusCodes.Status502BadGateway, e.Message),
            BadHttpRequestException e => (e.StatusCode, e.Message),
            _ => (0, ""),
        };
        if (status == 0)
        {
            return false;
        }

        await TypedResults.Problem(detail, statusCode: status, extensions: Extensions(exception)).ExecuteAsync(httpContext);
        return true;
    }

    private static Dictionary<string, object?>? Extensions(Exception exception) =>
        exception is DefinitionFaultsException { Faults: var faults } ? new() { ["faults"] = faults } : null;
}
