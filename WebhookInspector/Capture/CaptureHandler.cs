using WebhookInspector.Endpoints;
using WebhookInspector.Hosting.Wire;
using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Captures;

namespace WebhookInspector.Capture;

/// <summary>Handles one request from routing to its answer.</summary>
internal sealed class CaptureHandler(
    EndpointDirectory directory,
    CaptureAdmission admission,
    ArrivalReader reader,
    BodyBudget budget,
    CapturePipeline pipeline,
    CaptureAnswer answer,
    AnswerOutcomes outcomes
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
                await AnswerAsync(context, due);
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
    }

    private async Task AnswerAsync(HttpContext context, DueAnswer due)
    {
        var sender = context.Features.Get<WireFeature>()?.Sender;
        var isClosed = sender?.IsClosed == true;
        try
        {
            // One that closes its side during a delay has given up; one that did so before may still be reading.
            if (due.Stored.Response.DelayMs > 0)
                sender?.Watch(tellsPast: false);
            await answer.GiveAsync(context, due, () => sender?.Unwatch());
            if (isClosed)
                Note(AnswerOutcome.SenderClosed);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The request is stored; the connection was lost before the answer.
            Note(AnswerOutcome.NotSent);
        }

        void Note(AnswerOutcome outcome)
        {
            if (due.Stored.Response.Status > 0)
                outcomes.Add(due.Stored, outcome);
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
