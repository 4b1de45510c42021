using WebhookInspector.Requests;

namespace WebhookInspector.Components.Shared;

/// <summary>Names a request in lists and pages: by its event type, or else by method and path.</summary>
public static class RequestTitle
{
    public static string Of(RequestSummary request) =>
        (request.EventType ?? $"{request.Method} {(request.Path.Length == 0 ? "/" : request.Path)}")
        + (request.EventCount > 1 ? $" · {request.EventCount} events" : "");
}
