namespace WebhookInspector.Providers;

/// <summary>The answer that the provider accepts as success.</summary>
/// <param name="WithinSeconds">The response time limit in seconds; null when none is published.</param>
public sealed record ExpectedAnswer(AnswerStatus Status = AnswerStatus.Any2xx, int? WithinSeconds = null)
{
    public bool Accepts(int status) => Status == AnswerStatus.Exactly200 ? status == 200 : status is >= 200 and < 300;
}
