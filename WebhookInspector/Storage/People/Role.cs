namespace WebhookInspector.Storage.People;

/// <summary>A person's role; each one includes the permissions of the roles before it.</summary>
public enum Role
{
    /// <summary>Can view; secrets and sensitive headers are masked.</summary>
    Viewer,

    /// <summary>Can also use replays, notes, samples, and diagnosis with secrets.</summary>
    Tester,

    /// <summary>Can also manage endpoints, secrets, targets, people and retention.</summary>
    Admin,
}
