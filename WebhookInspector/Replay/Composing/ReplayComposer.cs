using WebhookInspector.Checking;
using WebhookInspector.Endpoints;
using WebhookInspector.Providers;
using WebhookInspector.Replay.Sending;
using WebhookInspector.Replay.Targets;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Samples.Faults;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Templates;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Composing;

/// <summary>Composes the request to send from a captured one.</summary>
public sealed class ReplayComposer(StoredMessages messages, EndpointDirectory directory, FaultMaker faults, TimeProvider time)
{
    /// <param name="secret">
    /// An endpoint's secret by id or label, or the secret itself; null for the target's or else the endpoint's newest.
    /// </param>
    /// <exception cref="SettingRefusedException">The request cannot be composed. The message names the field and the reason.</exception>
    public async Task<ComposedRequest> ComposeAsync(
        ReplayPlan plan,
        ReplayTarget target,
        string? secret,
        string requestId,
        CancellationToken ct
    )
    {
        if (await messages.FindAsync(requestId, ct) is not { Request: var request, Message: var captured } stored)
            throw new SettingRefusedException("requestIds", $"there is no request with the id '{requestId}'.");
        var (url, saved) = target.For(request.Summary.EndpointId);
        var message = Edited(plan, stored, url, saved);
        var (made, signedWith, expected) = Made(plan, request, captured, message, saved, secret);
        var sent = new OutboundRequest(made.Method, url.WithPath(UrlParts.Parse(made.Url).PathAndQuery), made.Headers, made.Body);
        var (written, carried) = Secrets(request, captured, signedWith is null ? null : ChosenOf(request, secret, saved));
        return new ComposedRequest(requestId, sent, !made.Body.Span.SequenceEqual(captured.Body.Span), signedWith, expected)
        {
            Written = written,
            Carried = carried,
            Incomplete = IncompleteBody.Of(request.Summary),
        };
    }

    /// <summary>Returns the cause codes that a replay of this request can be made to fail with.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(string requestId, CancellationToken ct)
    {
        if (
            await messages.FindAsync(requestId, ct) is not { Request: var request, Message: var captured }
            || directory.Find(request.Summary.EndpointId) is not { Secrets.Count: > 0 } endpoint
        )
        {
            return [];
        }

        return faults.Possible(
            endpoint,
            Resigning.Unsigned(endpoint.Scheme, captured),
            ChosenSecret.Of(endpoint, secret: null, saved: null)!
        );
    }

    private static SignedMessage Edited(ReplayPlan plan, StoredMessage stored, TargetUrl target, SavedTarget? saved)
    {
        var edits = plan is { Mode: ReplayMode.Exact, Variant: null } ? new ReplayEdits() : plan.Edits ?? new ReplayEdits();
        string Fill(string text)
        {
            if (saved is { ValuesLost: true } && TargetValues.Names(text).Any())
                throw new SettingRefusedException("target", LostKey.OfTargetValues);
            return saved is null ? text : TargetValues.Fill(text, saved.Values);
        }

        var captured = stored.Message;
        var path = edits.Path is { } edited ? Fill(edited) : stored.Opened.PathAndQuery;
        var url =
            plan.AppendPath ? Appended(target, path)
            : edits.Path is null ? target
            : target.WithPath(path);
        var body = Editing.Body(captured.Body, edits, Fill);
        // The captured length keeps its place among the headers.
        int? length = captured.Headers.Value("Content-Length") is null ? null : body.Length;
        return new SignedMessage(
            edits.Method ?? captured.Method,
            url.ToString(),
            Editing.Headers(HopHeaders.ForTarget(captured.Headers, url.Authority, length), edits.Headers ?? [], Fill),
            body
        );
    }

    /// <summary>Joins the queries: the target's comes before the captured one.</summary>
    private static TargetUrl Appended(TargetUrl target, string pathAndQuery)
    {
        var (first, second) = (target.PathAndQuery.Split('?', 2), pathAndQuery.Split('?', 2));
        var query = string.Join('&', first.Skip(1).Concat(second.Skip(1)).Where(q => q.Length > 0));
        var path = second[0].Length == 0 ? first[0] : first[0].TrimEnd('/') + second[0];
        return target.WithPath(query.Length == 0 ? path : path + "?" + query);
    }

    private (SignedMessage Message, string? SignedWith, Expectation Expected) Made(
        ReplayPlan plan,
        CapturedRequest request,
        SignedMessage captured,
        SignedMessage message,
        SavedTarget? saved,
        string? secret
    )
    {
        if (directory.Find(request.Summary.EndpointId) is not { } endpoint)
            throw new SettingRefusedException("requestIds", $"the endpoint of '{request.Summary.Id}' is gone.");
        var now = time.GetUtcNow();
        var signs = plan.Variant is { } v ? Variants.Signs(v) : plan.Mode is ReplayMode.Resign or ReplayMode.Fault;
        if (!signs && plan.Variant is null)
            return (message, null, Expectation.Of(endpoint.Scheme, message, endpoint.Secrets, now));
        var chosen = ChosenSecret.Of(endpoint, secret, saved);
        var signing = new Signing(endpoint, captured, message, chosen, now);
        // Includes secrets that were generated here for samples: the receiver is assumed to have them.
        IReadOnlyList<SigningSecret> known = chosen is null ? [] : [chosen with { SamplesOnly = false }];
        var made = plan.Variant is { } variant ? Variant(variant, signing) : Signed(plan, signing);
        return (
            made,
            signs && endpoint.Scheme.Kind != SchemeKind.None ? chosen?.Label : null,
            Expectation.Of(endpoint.Scheme, made, known, now)
        );
    }

    private SigningSecret? ChosenOf(CapturedRequest request, string? secret, SavedTarget? saved) =>
        directory.Find(request.Summary.EndpointId) is { } endpoint ? ChosenSecret.Of(endpoint, secret, saved) : null;

    private (SecretValues Written, SecretValues Carried) Secrets(CapturedRequest request, SignedMessage captured, SigningSecret? chosen)
    {
        if (directory.Find(request.Summary.EndpointId) is not { } endpoint)
            return (SecretValues.None, SecretValues.None);
        var written =
            endpoint.ReceivesSecrets && chosen is { } one ? SecretValues.Of([WireText.FromDeclared(one.Value)]) : SecretValues.None;
        return (written, written.And(endpoint.SecretsIn(captured, EventReader.Read(endpoint.Provider, captured))));
    }

    private static SignedMessage Variant(ReplayVariant variant, Signing signing)
    {
        if (variant is not (ReplayVariant.Duplicate or ReplayVariant.OutOfOrder or ReplayVariant.MissingSignature))
            Require(signing);
        return Refusable(() => Variants.Make(variant, signing));
    }

    private SignedMessage Signed(ReplayPlan plan, Signing signing)
    {
        Require(signing);
        return Refusable(() =>
            plan.Mode == ReplayMode.Resign
                ? signing.Sign()
                : faults.Make(
                    plan.Fault!,
                    signing.Endpoint,
                    signing.Unsigned,
                    signing.Secret!,
                    Resigning.CapturedMessageId(signing.Endpoint.Scheme, signing.Captured),
                    isCaptured: true
                )
        );
    }

    private static void Require(Signing signing)
    {
        if (signing.Endpoint.Scheme.Kind == SchemeKind.None)
            throw new SettingRefusedException("mode", "the endpoint's scheme signs nothing, so nothing can be signed or broken.");
        if (signing.Secret is null)
            throw new SettingRefusedException(
                "secret",
                signing.Endpoint.Endpoint.Secrets.Any(s => s.KeyLost)
                    ? LostKey.OfSecret
                    : "the endpoint has no secret to sign with: add one, or give one."
            );
    }

    private static SignedMessage Refusable(Func<SignedMessage> make)
    {
        try
        {
            return make();
        }
        catch (CannotSignException e)
        {
            throw new SettingRefusedException("secret", e.Message);
        }
    }
}
