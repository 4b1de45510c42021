using WebhookInspector.Requests;

namespace WebhookInspector.Storage;

/// <summary>The answer that an endpoint sends to a stored request.</summary>
/// <param name="Body">Text with placeholders such as <c>{{request.id}}</c>. Null means the default answer.</param>
/// <param name="DelayMs">Delay after the commit, in milliseconds.</param>
public sealed record ResponseRule(int Status = 200, IReadOnlyList<Header>? Headers = null, string? Body = null, int DelayMs = 0)
{
    /// <summary>True when the connection is closed instead of answered.</summary>
    public bool Drop { get; init; }

    /// <summary>
    /// The answers to the first, second and third attempt of each delivery; the last one repeats. Empty means always the same answer.
    /// </summary>
    public IReadOnlyList<AnswerStep> Sequence { get; init; } = [];

    /// <summary>Random failures; null for none.</summary>
    public RandomFailure? Failure { get; init; }

    /// <summary>True when the provider's handshakes are answered as it requires, before any other rule here applies.</summary>
    public bool Handshakes { get; init; } = true;
}
