namespace WebhookInspector.Storage.People;

/// <summary>What somebody may do; each may what the ones before it may.</summary>
public enum Role
{
    /// <summary>Looks; secrets and sensitive headers are masked.</summary>
    Viewer,

    /// <summary>Replays, notes, samples, and diagnosis with secrets.</summary>
    Tester,

    /// <summary>Endpoints, secrets, targets, people, retention.</summary>
    Admin,
}
