using WebhookInspector.Requests;

namespace WebhookInspector.Components.Shared;

/// <summary>What a request is called wherever it is listed or opened: its event, or else how it came.</summary>
public static class RequestTitle
{
    public static string Of(RequestSummary request) =>
        request.EventType ?? $"{request.Method} {(request.Path.Length == 0 ? "/" : request.Path)}";
}
