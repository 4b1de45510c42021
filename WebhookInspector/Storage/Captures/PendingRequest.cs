using System.Security.Cryptography;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Captures;

/// <summary>A request waiting to be committed. Expensive work (hash, encryption) is done before it is queued.</summary>
internal sealed class PendingRequest
{
    private readonly TaskCompletionSource<RequestSummary> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly SecretProtection sealing;

    private PendingRequest(NewRequest request, SecretProtection sealing)
    {
        this.sealing = sealing;
        Request = request;
        HeadersJson = HeaderJson.Write(request.Arrival.Headers, request.Mask ?? HeaderMask.Standard, sealing, request.Arrival.Trailers);
        BodySha256 = Convert.ToHexStringLower(SHA256.HashData(Body.Span));
    }

    public NewRequest Request { get; }

    /// <summary>The headers in their stored form, UTF-8.</summary>
    public ReadOnlyMemory<byte> HeadersJson { get; }

    public ReadOnlyMemory<byte> Body => Request.Arrival.Body;

    public string BodySha256 { get; }

    /// <summary>Set inside the transaction; reliable only after the commit.</summary>
    public RequestSummary? Stored { get; set; }

    public Exception? Failure { get; set; }

    public Task<RequestSummary> Done => done.Task;

    public static PendingRequest Prepare(NewRequest request, SecretProtection sealing) => new(request, sealing);

    /// <summary>The headers of an answer in their stored form.</summary>
    public ReadOnlyMemory<byte> HeadersJsonOf(AnswerContent answer) =>
        HeaderJson.Write(
            answer.Headers,
            answer.SecretHeader is null ? HeaderMask.Standard : new HeaderMask(answer.SecretHeader, []),
            sealing
        );

    /// <summary>Reports the outcome to the waiting caller.</summary>
    public void Settle()
    {
        if (Failure is { } failure)
        {
            done.TrySetException(failure);
        }
        else
        {
            done.TrySetResult(Stored!);
        }
    }
}
