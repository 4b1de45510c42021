using System.Text.Json;
using WebhookInspector.Providers.Handshakes;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Answers;

/// <summary>How one arrival will be answered, decided as far as possible before it is stored. Holds nothing of the body.</summary>
/// <param name="KeptSecret">The secret that the endpoint must store before it answers; null when there is none.</param>
internal sealed record AnswerPlan(AnswerDecision Decide, string? KeptSecret = null)
{
    /// <summary>
    /// Decides the answer. The first of these that applies wins: a truncated body, the path's override, a handshake, a random failure, the
    /// sequence, the endpoint's answer.
    /// </summary>
    /// <param name="answers">The endpoint's configured answers.</param>
    /// <param name="reading">What the arrival means. Stays with the caller.</param>
    /// <param name="handshake">Null when the request is no handshake.</param>
    /// <param name="draw">A random number in [0, 1) that decides whether this request fails at random.</param>
    public static AnswerPlan Of(
        PreparedAnswers answers,
        Arrival arrival,
        RequestReading reading,
        EventIdentity identity,
        HandshakeReply? handshake,
        double draw
    )
    {
        if (arrival.Aborted)
            return new(PreparedAnswers.Fixed(new Answer(0, 0)));
        if (arrival.BodyTruncated)
            return new(PreparedAnswers.Fixed(new Answer(StatusCodes.Status413PayloadTooLarge, 0)));
        return PathOverride.Read(arrival.Path) switch
        {
            { Fault: { } fault } => new(Refuse(fault)),
            { Drop: true } asked => new(PreparedAnswers.Fixed(new Answer(0, asked.DelayMs ?? 0, asked.InWords))),
            { Status: { } status } asked => new(PreparedAnswers.Fixed(new Answer(status, asked.DelayMs ?? 0, asked.InWords))),
            { DelayMs: { } delay } asked => Delayed(Ordinary(answers, arrival, reading, identity, handshake, draw, asked.InWords), delay),
            _ => Ordinary(answers, arrival, reading, identity, handshake, draw, note: null),
        };
    }

    private static AnswerPlan Ordinary(
        PreparedAnswers answers,
        Arrival arrival,
        RequestReading reading,
        EventIdentity identity,
        HandshakeReply? handshake,
        double draw,
        string? note
    ) =>
        handshake switch
        {
            null => new(answers.Choose(arrival, reading, identity, draw, note)),
            { Fault: { } fault } => new(
                answers.Choose(
                    arrival,
                    reading,
                    identity,
                    draw,
                    PreparedAnswers.Reason($"not answered as handshake ({handshake.Name}): {fault}", note)
                )
            ),
            _ => new(
                PreparedAnswers.Fixed(
                    new Answer(
                        handshake.Status,
                        0,
                        PreparedAnswers.Reason($"{Answer.HandshakeReason}{handshake.Name}{Kept(handshake)}", note)
                    ),
                    new AnswerContent(handshake.Headers, handshake.Body, handshake.SecretHeader)
                ),
                handshake.KeptSecret
            ),
        };

    private static string Kept(HandshakeReply handshake) =>
        handshake.SecretHeader is null ? ""
        : handshake.KeptSecret is null ? ", its secret not stored: the endpoint already has one"
        : ", its secret stored";

    private static AnswerPlan Delayed(AnswerPlan plan, int delayMs) =>
        plan with
        {
            Decide = (requestId, delivery) =>
            {
                var given = plan.Decide(requestId, delivery);
                return given with { Answer = given.Answer with { DelayMs = delayMs } };
            },
        };

    /// <summary>Answers 413 with a problem document (RFC 9457). The request is stored all the same.</summary>
    private static AnswerDecision Refuse(string fault) =>
        (requestId, _) =>
            new GivenAnswer(
                new Answer(StatusCodes.Status400BadRequest, 0, "invalid path override"),
                new AnswerContent(
                    [new Header("Content-Type", "application/problem+json")],
                    JsonSerializer.Serialize(
                        new
                        {
                            title = "Bad Request",
                            status = StatusCodes.Status400BadRequest,
                            detail = $"{fault} The request is stored as {requestId}.",
                        }
                    )
                )
            );

    /// <summary>Leaves the secret out, which a record would print.</summary>
    public override string ToString() => nameof(AnswerPlan);
}
