namespace WebhookInspector.Diagnosis;

/// <param name="Name">"Header X-Hub-Signature-256 is there".</param>
/// <param name="Detail">One sentence or word more; may be empty.</param>
public sealed record DiagnosisCheck(string Name, CheckOutcome Outcome, string Detail = "");
