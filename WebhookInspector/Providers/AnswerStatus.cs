namespace WebhookInspector.Providers;

public enum AnswerStatus
{
    Any2xx,
    Exactly200,
}
