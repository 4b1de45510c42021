using WebhookInspector.Endpoints;
using WebhookInspector.Storage;

namespace WebhookInspector.Capture;

/// <summary>Handles one request from routing to its answer.</summary>
internal sealed class CaptureHandler(
    EndpointDirectory directory,
    CaptureAdmission admission,
    ArrivalReader reader,
    BodyBudget budget,
    CapturePipeline pipeline,
    CaptureAnswer answer
)
{
    public async Task HandleAsync(HttpContext context)
    {
        var route = context.Request.RouteValues;
        var (provider, token) = ((string)route["provider"]!, (string)route["token"]!);
        var found = directory.Find(provider, token);
        if (await admission.RefuseAsync(context, found))
        {
            return;
        }

        if (found is not { } endpoint)
        {
            if (directory.FindQuarantined(provider, token) is { } unusable)
            {
                admission.Unusable(context, unusable);
                await CaptureAnswer.WriteQuarantinedAsync(context);
                return;
            }

            await CaptureAnswer.WriteUnknownAsync(context);
            return;
        }

        try
        {
            if (await StoreAsync(context, endpoint) is { } due)
            {
                await answer.GiveAsync(context, due);
            }
            else
            {
                admission.OverBudget(context, endpoint);
                await CaptureAnswer.WriteOverBudgetAsync(context);
            }
        }
        catch (UnknownEndpointException)
        {
            await CaptureAnswer.WriteUnknownAsync(context);
        }
        catch (SecretNotKeptException stored)
        {
            await CaptureAnswer.WriteSecretNotKeptAsync(context, stored.RequestId);
        }
        catch (StorageUnavailableException)
        {
            admission.NotWritable(context, endpoint);
            await CaptureAnswer.WriteUnavailableAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The request is stored; the sender disconnected before the answer.
        }
    }

    /// <summary>Runs in a separate method, so that the body can be garbage-collected while the answer is delayed.</summary>
    /// <returns>Null when the budget for bodies in flight has no room for this one.</returns>
    private async Task<DueAnswer?> StoreAsync(HttpContext context, LiveEndpoint endpoint)
    {
        // Held until the request is stored: what waits for the database is in memory too.
        using var share = budget.Open(context.Request.BodyReader.CancelPendingRead);
        return await reader.ReadAsync(context, endpoint.Endpoint, share) is { } arrival
            ? await pipeline.StoreAsync(endpoint, arrival)
            : null;
    }
}
