namespace WebhookInspector.Components.Pages.Requests;

/// <summary>The state of a request's page that is kept while the page sleeps.</summary>
public sealed record KeptDetail(string Tab, NoteDraft? Note);
