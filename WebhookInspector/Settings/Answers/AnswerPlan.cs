using System.Text.Json;
using WebhookInspector.Requests;

namespace WebhookInspector.Settings.Answers;

/// <summary>How one arrival will be answered, decided as far as it can be before it is stored. Holds nothing of the body.</summary>
public static class AnswerPlan
{
    /// <summary>The first of these that applies: a body that did not come whole, the path's override, chance, the sequence, the endpoint's answer.</summary>
    /// <param name="draw">A random number from 0 up to, but not, 1: whether this is one of those that fail by chance.</param>
    public static AnswerDecision Of(LiveEndpoint endpoint, Arrival arrival, EventIdentity identity, double draw)
    {
        if (arrival.Aborted)
            return PreparedAnswers.Fixed(new Answer(0, 0));
        if (arrival.BodyTruncated)
            return PreparedAnswers.Fixed(new Answer(StatusCodes.Status413PayloadTooLarge, 0));
        if (PathOverride.Read(arrival.Path) is not { } asked)
            return endpoint.Answers.Choose(arrival, identity, draw, note: null);
        if (asked.Fault is { } fault)
            return Refuse(fault);
        return asked switch
        {
            { Drop: true } => PreparedAnswers.Fixed(new Answer(0, asked.DelayMs ?? 0, asked.InWords)),
            { Status: { } status } => PreparedAnswers.Fixed(new Answer(status, asked.DelayMs ?? 0, asked.InWords)),
            _ => Delayed(endpoint.Answers.Choose(arrival, identity, draw, asked.InWords), asked.DelayMs!.Value),
        };
    }

    private static AnswerDecision Delayed(AnswerDecision inner, int delayMs) => (requestId, delivery) =>
    {
        var given = inner(requestId, delivery);
        return given with { Answer = given.Answer with { DelayMs = delayMs } };
    };

    /// <summary>Stored all the same; RFC 9457.</summary>
    private static AnswerDecision Refuse(string fault) => (requestId, _) => new GivenAnswer(
        new Answer(StatusCodes.Status400BadRequest, 0, "path override not understood"),
        new AnswerContent(
            [new Header("Content-Type", "application/problem+json")],
            JsonSerializer.Serialize(new { title = "Bad Request", status = StatusCodes.Status400BadRequest, detail = $"{fault} The request is stored as {requestId}." })));
}
