using WebhookInspector.Requests;

namespace WebhookInspector.Checking;

internal sealed record TrialFailure(RequestSummary Request, Verification Verification);
