namespace WebhookInspector.Diagnosis;

public enum CheckOutcome
{
    Ok,
    Failed,

    /// <summary>The check was made, and it does not explain the failure.</summary>
    NoMatch,
}
