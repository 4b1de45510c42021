using System.Security.Cryptography;
using WebhookInspector.Endpoints;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Samples.Faults;
using WebhookInspector.Signatures;
using WebhookInspector.Storage;

namespace WebhookInspector.Samples;

/// <summary>Sends provider events to an endpoint's capture URL over HTTP, signed with the endpoint's scheme.</summary>
internal sealed class SampleSender(
    HttpClient http,
    EndpointDirectory directory,
    FaultMaker faults,
    SampleTrace trace,
    CaptureUrls urls,
    TimeProvider time
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="eventType">An event type that the provider documents; null for its first.</param>
    /// <returns>The id of the captured request.</returns>
    /// <exception cref="SettingRefusedException">There is no such endpoint or event type, or no secret to sign with.</exception>
    public Task<string> SendAsync(string endpointId, string? eventType, CancellationToken ct) =>
        SendAsync(endpointId, eventType, fault: null, ct);

    /// <param name="fault">The cause code that the sample must fail with; null for a valid sample.</param>
    /// <inheritdoc cref="SendAsync(string, string?, CancellationToken)"/>
    public async Task<string> SendAsync(string endpointId, string? eventType, string? fault, CancellationToken ct)
    {
        var endpoint = directory.Find(endpointId) ?? throw new SettingRefusedException("endpoint", "there is no endpoint with this id.");
        var sent = new Uri(urls.LocalFor(endpoint.Endpoint));
        var signed = urls.Signed(sent.Scheme, [new Header("Host", sent.Authority)], sent.PathAndQuery);
        var message = Signed(endpoint, eventType, fault, signed);
        using var request = ToRequest(message, sent);
        var before = await trace.PositionAsync(ct);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var response = await http.SendAsync(request, patience.Token);
            return response.Headers.TryGetValues("Inspector-Request-Id", out var ids)
                ? ids.First()
                : throw new HttpRequestException(
                    $"The sample was answered {(int)response.StatusCode} and not stored.",
                    inner: null,
                    response.StatusCode
                );
        }
        catch (Exception unanswered)
            when (unanswered is HttpRequestException { StatusCode: null } or OperationCanceledException && !ct.IsCancellationRequested)
        {
            // The endpoint may drop the connection or answer late: the sample is stored all the same.
            return await trace.FindAsync(endpointId, message.Body, before, ct)
                ?? throw new HttpRequestException("The sample was not answered, and is not stored.", unanswered);
        }
    }

    /// <summary>Returns the cause codes that a sample to this endpoint can fail with; empty when there is nothing to sign with.</summary>
    public IReadOnlyList<string> Faults(string endpointId)
    {
        if (directory.Find(endpointId) is not { Secrets.Count: > 0 } endpoint)
        {
            return [];
        }

        var random = new Random(RandomNumberGenerator.GetInt32(int.MaxValue));
        var message = SampleFactory.Create(endpoint.Provider, eventType: null, urls.For(endpoint.Endpoint), time.GetUtcNow(), random);
        return faults.Possible(endpoint, message, endpoint.Secrets.OrderBy(s => s.SamplesOnly).First());
    }

    private SignedMessage Signed(LiveEndpoint endpoint, string? eventType, string? fault, string url)
    {
        var random = new Random(RandomNumberGenerator.GetInt32(int.MaxValue));
        var now = time.GetUtcNow();
        SignedMessage message;
        try
        {
            message = SampleFactory.Create(endpoint.Provider, eventType, url, now, random);
        }
        catch (UnknownEventTypeException e)
        {
            throw new SettingRefusedException("eventType", e.Message[(e.Message.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        }

        if (endpoint.Scheme.Kind == SchemeKind.None && fault is null)
        {
            return message;
        }

        var secret =
            endpoint.Secrets.OrderBy(s => s.SamplesOnly).FirstOrDefault()
            ?? throw new SettingRefusedException("secret", "the endpoint has no secret to sign a sample with: add one first.");
        try
        {
            return fault is null
                ? MessageSigner.Sign(endpoint.Scheme, message, secret, now, MessageId.New())
                : faults.Make(fault, endpoint, message, secret, MessageId.New(), isCaptured: false);
        }
        catch (CannotSignException e)
        {
            throw new SettingRefusedException("secret", e.Message);
        }
    }

    /// <exception cref="SettingRefusedException">A header value has a line break.</exception>
    internal static HttpRequestMessage ToRequest(SignedMessage message, Uri target)
    {
        // A scheme may have put the signature into the query; host and path stay those of the bound address.
        var query = message.Url.IndexOf('?', StringComparison.Ordinal);
        var request = new HttpRequestMessage(
            new HttpMethod(message.Method),
            new Uri(target, target.AbsolutePath + (query < 0 ? "" : message.Url[query..]))
        )
        {
            Content = new ReadOnlyMemoryContent(message.Body),
        };
        foreach (var header in message.Headers)
        {
            // The client writes the value unchanged, and a token is the secret itself.
            if (header.Value.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0)
                throw new SettingRefusedException(
                    "secret",
                    $"the header {header.Name} can't be built from it: it contains a line break or NUL, which would end the header."
                );
            // Two values among the request headers would be joined into one line; content headers are sent apart.
            if (request.Headers.NonValidated.Contains(header.Name) || !request.Headers.TryAddWithoutValidation(header.Name, header.Value))
            {
                request.Content.Headers.TryAddWithoutValidation(header.Name, header.Value);
            }
        }

        return request;
    }
}
