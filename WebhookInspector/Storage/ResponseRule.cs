
using WebhookInspector.Requests;

namespace WebhookInspector.Storage;

/// <summary>What an endpoint answers to a stored request.</summary>
/// <param name="Body">Text with placeholders such as <c>{{request.id}}</c>. Null: the default answer.</param>
/// <param name="DelayMs">Milliseconds to wait after the commit.</param>
public sealed record ResponseRule(int Status = 200, IReadOnlyList<Header>? Headers = null, string? Body = null, int DelayMs = 0)
{
    /// <summary>Close the connection instead of answering.</summary>
    public bool Drop { get; init; }

    /// <summary>The answers to the first, second, third delivery of each event; the last repeats. Empty: always the same answer.</summary>
    public IReadOnlyList<AnswerStep> Sequence { get; init; } = [];

    /// <summary>Null: nothing fails by chance.</summary>
    public RandomFailure? Failure { get; init; }

    /// <summary>Answer the provider's handshakes as it asks, before anything else here.</summary>
    public bool Handshakes { get; init; } = true;
}
