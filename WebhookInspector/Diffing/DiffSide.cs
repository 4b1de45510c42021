using WebhookInspector.Requests;

namespace WebhookInspector.Diffing;

/// <summary>One of the two compared requests.</summary>
/// <param name="Target">The path and query as sent.</param>
/// <param name="Body">The body as sent, including any compression.</param>
public sealed record DiffSide(string Method, string Target, IReadOnlyList<Header> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The names of the headers whose values are shown only on request.</summary>
    public IReadOnlyList<string> HiddenHeaders { get; init; } = [];

    /// <summary>The SHA-256 of the body as sent, where <see cref="Body"/> may lack a secret; null when it lacks none.</summary>
    public string? BodySha256 { get; init; }
}
