using WebhookInspector.Endpoints;
using WebhookInspector.Storage;

namespace WebhookInspector.Capture;

/// <summary>Handles one request from routing to its answer.</summary>
internal sealed class CaptureHandler(
    EndpointDirectory directory,
    CaptureAdmission admission,
    ArrivalReader reader,
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
            await answer.GiveAsync(context, await StoreAsync(context, endpoint));
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
    private async Task<DueAnswer> StoreAsync(HttpContext context, LiveEndpoint endpoint) =>
        await pipeline.StoreAsync(endpoint, await reader.ReadAsync(context, endpoint.Endpoint));
}
