using WebhookInspector.Requests;

namespace WebhookInspector.Checking;

/// <summary>How one stored request reads under a definition that is not in use yet.</summary>
/// <param name="Attempt">The number of the attempt among the requests that were tried, from 1.</param>
internal sealed record TriedRequest(RequestSummary Request, Verification Verification, EventIdentity Event, int Attempt);
