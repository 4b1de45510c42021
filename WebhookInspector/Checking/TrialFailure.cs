using WebhookInspector.Requests;

namespace WebhookInspector.Checking;

public sealed record TrialFailure(RequestSummary Request, Verification Verification);
