using WebhookInspector.Endpoints;
using WebhookInspector.Storage.Disk;
using WebhookInspector.Storage.Tallies;

namespace WebhookInspector.Capture;

/// <summary>
/// Rejects captures before their body is read, when a rate limit is exceeded or disk space is too low. Each rejection is counted; none is
/// acknowledged.
/// </summary>
internal sealed class CaptureAdmission(CaptureRate rate, DiskReserve reserve, RefusalLog refusals)
{
    /// <param name="endpoint">Null when the URL names no endpoint; such requests (from scanners) still count against the limit of their
    /// address.</param>
    /// <returns>True when the request was rejected and has been answered.</returns>
    public async Task<bool> RefuseAsync(HttpContext context, LiveEndpoint? endpoint)
    {
        if (rate.WaitOfAddress(context.Connection.RemoteIpAddress) is { } addressWait)
        {
            Add(TallyKind.AddressRate, context, endpoint?.Endpoint);
            await CaptureAnswer.WriteTooManyAsync(context, "this address", addressWait);
            return true;
        }

        if (endpoint is null)
        {
            return false;
        }

        if (rate.WaitOfEndpoint(endpoint.Endpoint.Id) is { } endpointWait)
        {
            Add(TallyKind.EndpointRate, context, endpoint.Endpoint);
            await CaptureAnswer.WriteTooManyAsync(context, "this endpoint", endpointWait);
            return true;
        }

        if (reserve.IsReached())
        {
            Add(TallyKind.DiskReserve, context, endpoint.Endpoint);
            await CaptureAnswer.WriteReserveAsync(context);
            return true;
        }

        return false;
    }

    public void NotWritable(HttpContext context, LiveEndpoint endpoint) => Add(TallyKind.NotWritable, context, endpoint.Endpoint);

    public void OverBudget(HttpContext context, LiveEndpoint endpoint) => Add(TallyKind.BodyBudget, context, endpoint.Endpoint);

    public void Unusable(HttpContext context, QuarantinedEndpoint endpoint) => Add(TallyKind.Unusable, context, endpoint.Endpoint);

    private void Add(TallyKind why, HttpContext context, Endpoint? endpoint) =>
        refusals.Add(why, endpoint?.Id, context.Connection.RemoteIpAddress?.ToString());
}
