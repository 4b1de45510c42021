using WebhookInspector.Requests;

namespace WebhookInspector.Components.Pages.Requests;

/// <summary>Says in words how a sender may have missed its answer.</summary>
internal static class AnswerOutcomeText
{
    /// <returns>Null when nothing is known to have kept the answer from the sender.</returns>
    public static string? Of(Answer answer) =>
        answer.Outcome switch
        {
            AnswerOutcome.SenderClosed => "Sent, but the sender had closed its side of the connection before. It may not have read it.",
            AnswerOutcome.NotSent => "Not sent: the connection was lost before the answer. This is what was to be answered.",
            _ => null,
        };

    /// <inheritdoc cref="Of"/>
    public static string? Short(Answer answer) =>
        answer.Outcome switch
        {
            AnswerOutcome.SenderClosed => "the sender may not have read the answer",
            AnswerOutcome.NotSent => "the answer was not sent",
            _ => null,
        };
}
