namespace WebhookInspector.Storage.Hover;

/// <summary>A verification code.</summary>
/// <param name="HoverWebhookId">Null where the delivery names none.</param>
/// <param name="RequestId">Of the captured request; null when somebody pasted the code.</param>
public sealed record HoverCode(string? HoverWebhookId, string Code, string? RequestId, DateTimeOffset At);
