namespace WebhookInspector.Storage.Hover;

/// <summary>One HTTP call to Hover in displayable form: the token is never included, and secrets in the bodies are masked.</summary>
/// <param name="Authorized">True when an access token was sent.</param>
/// <param name="Attempts">Number of attempts; greater than 1 when the call was repeated.</param>
/// <param name="Status">Status of the answer; null when there was none.</param>
/// <param name="AnswerBody">The answer's body as received, up to 16 Ki characters.</param>
/// <param name="Error">The reason why the answer is missing or incomplete.</param>
public sealed record HoverExchange(
    string Method,
    string Url,
    bool Authorized,
    string? RequestBody,
    DateTimeOffset SentAt,
    int DurationMs,
    int Attempts,
    int? Status,
    string? ContentType,
    string? AnswerBody,
    bool AnswerTruncated,
    string? Error
);
