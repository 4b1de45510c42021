using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Storage;

namespace WebhookInspector.Answers;

/// <summary>An endpoint's answers, prepared once so that a capture only has to choose one.</summary>
internal sealed class PreparedAnswers
{
    private readonly PreparedAnswer plain;
    private readonly PreparedAnswer[] steps;
    private readonly HashSet<AnswerPlaceholder> placeholders;
    private readonly RandomFailure? failure;
    private readonly int delayMs;

    public PreparedAnswers(ResponseRule rule)
    {
        plain = new PreparedAnswer(rule);
        steps = [.. rule.Sequence.Select(step => new PreparedAnswer(rule, step))];
        placeholders = [.. steps.Prepend(plain).SelectMany(a => a.Placeholders)];
        (failure, delayMs) = (rule.Failure, rule.DelayMs);
    }

    /// <param name="draw">A random number in [0, 1).</param>
    /// <param name="note">A further reason to show for the answer.</param>
    public AnswerDecision Choose(Arrival arrival, RequestReading reading, EventIdentity identity, double draw, string? note)
    {
        if (failure is { } fails && draw < fails.Rate)
            return Fixed(new Answer(fails.Status, delayMs, Reason("random failure", note)));
        var values = AnswerValues.Read(placeholders, arrival, reading, identity);
        return steps.Length == 0 ? Always(values, arrival.Method, note) : InTurn(values, arrival.Method, note);
    }

    public static AnswerDecision Fixed(Answer answer, AnswerContent? content = null)
    {
        var given = new GivenAnswer(answer, content);
        return (_, _) => given;
    }

    private AnswerDecision Always(AnswerValues values, string method, string? note) =>
        (requestId, delivery) => plain.Give(note, values, method, requestId, delivery);

    private AnswerDecision InTurn(AnswerValues values, string method, string? note) =>
        (requestId, delivery) =>
        {
            var step = Math.Min(delivery.Attempt, steps.Length);
            return steps[step - 1].Give(Reason($"sequence step {step} of {steps.Length}", note), values, method, requestId, delivery);
        };

    public static string Reason(string reason, string? note) => note is null ? reason : $"{reason}; {note}";
}
