namespace WebhookInspector.Components.Pages.Workbench;

public enum JudgedBy
{
    Now,

    /// <summary>The timestamp that is signed: never stale.</summary>
    SignedTimestamp,

    /// <summary>When the stored request arrived.</summary>
    Arrival,
}
