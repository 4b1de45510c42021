using System.Security.Cryptography;
using WebhookInspector.Requests;

namespace WebhookInspector.Storage;

/// <summary>A request on its way into a commit. What costs time (hash, encryption) is done before it stands in the queue.</summary>
internal sealed class PendingRequest
{
    private readonly TaskCompletionSource<RequestSummary> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly Sealing sealing;

    private PendingRequest(NewRequest request, string headers, byte[] body, Sealing sealing)
    {
        this.sealing = sealing;
        Request = request;
        HeadersJson = headers;
        Body = body;
        BodySha256 = Convert.ToHexStringLower(SHA256.HashData(body));
    }

    public NewRequest Request { get; }

    public string HeadersJson { get; }

    public byte[] Body { get; }

    public string BodySha256 { get; }

    /// <summary>Set inside the transaction; true only once that is committed.</summary>
    public RequestSummary? Stored { get; set; }

    public Exception? Failure { get; set; }

    public Task<RequestSummary> Done => done.Task;

    public static PendingRequest Prepare(NewRequest request, Sealing sealing)
    {
        var arrival = request.Arrival;
        return new(request, HeaderJson.Write(arrival.Headers, request.SealedHeader, sealing), arrival.Body.ToArray(), sealing);
    }

    /// <summary>The headers of an answer, as they are stored.</summary>
    public string HeadersJsonOf(AnswerContent answer) => HeaderJson.Write(answer.Headers, answer.SecretHeader, sealing);

    /// <summary>Tells the one who waits how it ended.</summary>
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
