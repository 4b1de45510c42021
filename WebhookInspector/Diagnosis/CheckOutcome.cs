namespace WebhookInspector.Diagnosis;

public enum CheckOutcome
{
    Ok,
    Failed,
    /// <summary>Tried, and it does not explain the failure.</summary>
    NoMatch,
}
