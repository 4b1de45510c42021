namespace WebhookInspector.Storage.Hover;

/// <summary>One call to Hover as it may be shown: the token is never in it, secrets in the bodies are masked.</summary>
/// <param name="Authorized">An access token went with it.</param>
/// <param name="Attempts">Above 1 where it was repeated.</param>
/// <param name="Status">Null when nothing was answered.</param>
/// <param name="AnswerBody">As it came, up to 16 Ki characters.</param>
/// <param name="Error">Why there is no answer, or not all of it.</param>
public sealed record HoverExchange(
    string Method, string Url, bool Authorized, string? RequestBody, DateTimeOffset SentAt, int DurationMs, int Attempts,
    int? Status, string? ContentType, string? AnswerBody, bool AnswerTruncated, string? Error);
