using WebhookInspector.Requests;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Reads;

/// <param name="Headers">Headers in their stored form: see <see cref="HeaderJson"/>.</param>
internal sealed record RequestContent(
    string Target,
    string Scheme,
    string Protocol,
    string? RemoteAddress,
    string Headers,
    string BodySha256,
    string? CorrelationId,
    Verification AtArrival
);
