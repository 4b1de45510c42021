namespace WebhookInspector.Tests.Support;

/// <summary>A request as a test's own server got it.</summary>
internal sealed record ReceivedCall(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body);
