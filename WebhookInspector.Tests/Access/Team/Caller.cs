namespace WebhookInspector.Tests.Access.Team;

/// <summary>Who calls; each role may what the ones before it may.</summary>
public enum Caller
{
    Anybody,
    ThisMachine,
    Viewer,
    Tester,
    Admin,
}
