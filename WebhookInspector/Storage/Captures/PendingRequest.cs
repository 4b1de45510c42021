using System.Security.Cryptography;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Captures;

/// <summary>A request waiting to be committed. Expensive work (hash, encryption) is done before it is queued.</summary>
internal sealed class PendingRequest
{
    private readonly TaskCompletionSource<RequestSummary> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly SecretProtection sealing;
    private readonly SecretValues secrets;

    private PendingRequest(NewRequest request, SecretProtection sealing)
    {
        this.sealing = sealing;
        Request = request;
        secrets = request.Secrets ?? SecretValues.None;
        HeadersJson = HeaderJson.Write(
            request.Arrival.Headers,
            request.Mask ?? HeaderMask.Standard,
            secrets,
            sealing,
            request.Arrival.Trailers
        );
        BodySha256 = Convert.ToHexStringLower(SHA256.HashData(request.Arrival.Body.Span));
        Hidden = HiddenParts.Take(request.Arrival.Target, request.Arrival.Headers, request.Arrival.Body, secrets);
        SealedParts = Hidden.Sealed(sealing);
    }

    public NewRequest Request { get; }

    /// <summary>The headers in their stored form, UTF-8.</summary>
    public ReadOnlyMemory<byte> HeadersJson { get; }

    /// <summary>The body and target without the secrets that they hold.</summary>
    public HiddenParts Hidden { get; }

    /// <summary>The body as it is stored in clear.</summary>
    public ReadOnlyMemory<byte> Body => Hidden.Body;

    /// <summary>What was taken out of body and target, encrypted; null when nothing was.</summary>
    public string? SealedParts { get; }

    public string BodySha256 { get; }

    /// <summary>Set inside the transaction; reliable only after the commit.</summary>
    public RequestSummary? Stored { get; set; }

    public Exception? Failure { get; set; }

    public Task<RequestSummary> Done => done.Task;

    public static PendingRequest Prepare(NewRequest request, SecretProtection sealing) => new(request, sealing);

    /// <summary>Text of the request without the secrets that it holds: its path, an event id.</summary>
    public string? Shown(string? text) => text is null ? null : secrets.Mask(text);

    /// <summary>The headers of an answer in their stored form: what repeats a secret is encrypted.</summary>
    public ReadOnlyMemory<byte> HeadersJsonOf(AnswerContent answer) =>
        HeaderJson.Write(
            answer.Headers,
            answer.SecretHeader is null ? HeaderMask.Standard : new HeaderMask([answer.SecretHeader], []),
            secrets,
            sealing
        );

    /// <summary>The body of an answer in its stored form, and what was taken out of it, encrypted.</summary>
    public (string Body, string? Sealed) BodyOf(AnswerContent answer)
    {
        var shown = secrets.Mask(answer.Body);
        return (shown, ReferenceEquals(shown, answer.Body) ? null : sealing.SealHeader(answer.Body));
    }

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
