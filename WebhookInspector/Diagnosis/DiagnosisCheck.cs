namespace WebhookInspector.Diagnosis;

/// <param name="Name">The name of the check: "Header X-Hub-Signature-256 is there".</param>
/// <param name="Detail">One more sentence or word; may be empty.</param>
public sealed record DiagnosisCheck(string Name, CheckOutcome Outcome, string Detail = "");
