namespace WebhookInspector.Providers;

/// <summary>What the provider takes for success.</summary>
/// <param name="WithinSeconds">Null when no response window is published.</param>
public sealed record ExpectedAnswer(AnswerStatus Status = AnswerStatus.Any2xx, int? WithinSeconds = null)
{
    public bool Accepts(int status) => Status == AnswerStatus.Exactly200 ? status == 200 : status is >= 200 and < 300;
}
