namespace WebhookInspector.Storage.Hover;

/// <summary>A verification code received from Hover.</summary>
/// <param name="HoverWebhookId">Null when the delivery does not name the webhook.</param>
/// <param name="RequestId">The id of the captured request; null when a person pasted the code.</param>
public sealed record HoverCode(string? HoverWebhookId, string Code, string? RequestId, DateTimeOffset At);
