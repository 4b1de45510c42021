namespace WebhookInspector.Requests.Masking;

/// <summary>A stored request with its secrets, exactly as it was sent. It must reach no one without the right to see them.</summary>
/// <param name="Shown">The same request without its secrets.</param>
/// <param name="Target">The path and query as sent, not decoded.</param>
/// <param name="Sent">The headers and body of the answer; null for the default answer, and when no answer was sent.</param>
public sealed record OpenedRequest(
    CapturedRequest Shown,
    string Target,
    IReadOnlyList<Header> Headers,
    ReadOnlyMemory<byte> Body,
    AnswerContent? Sent
)
{
    /// <summary>What is hidden of the request, whatever its endpoint's scheme is today.</summary>
    public SecretValues Hidden { get; init; } = SecretValues.None;

    /// <summary>The part of the target after the endpoint's token, as sent.</summary>
    public string PathAndQuery
    {
        get
        {
            var (shownPath, path) = (Shown.Target.Split('?', 2)[0], Shown.Summary.Path);
            var parts = Target.Split('?', 2);
            // A secret has the length of its asterisks: the path begins at the same character.
            parts[0] = shownPath.EndsWith(path, StringComparison.Ordinal) ? parts[0][(parts[0].Length - path.Length)..] : path;
            return string.Join('?', parts);
        }
    }

    /// <summary>Leaves the secrets out, which a record would print.</summary>
    public override string ToString() => $"request {Shown.Summary.Id}";
}
