namespace WebhookInspector.Components.Pages.Requests;

/// <summary>What is kept of a request's page while it sleeps.</summary>
public sealed record KeptDetail(string Tab, NoteDraft? Note);
