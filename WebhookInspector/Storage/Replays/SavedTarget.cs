namespace WebhookInspector.Storage.Replays;

/// <summary>
/// A named replay target: "local", "staging". Its values and its secret allow the same replay to be sent to different targets.
/// </summary>
/// <param name="EndpointId">The only endpoint whose requests can use it; takes precedence over a general target of the same name. Null for
/// all endpoints.</param>
/// <param name="Url">The URL; may contain <c>{{name}}</c> placeholders.</param>
/// <param name="Values">The values of the <c>{{name}}</c> placeholders, in the URL and in edits.</param>
/// <param name="Secret">The signing secret for this target; null for the endpoint's own.</param>
public sealed record SavedTarget(
    string Id,
    string Name,
    string? EndpointId,
    string Url,
    IReadOnlyDictionary<string, string> Values,
    string? Secret
)
{
    /// <summary>True when the values cannot be decrypted any more; <see cref="Values"/> is empty then.</summary>
    public bool ValuesLost { get; init; }

    /// <summary>True when the secret cannot be decrypted any more; <see cref="Secret"/> is null then.</summary>
    public bool SecretLost { get; init; }

    /// <summary>Leaves the secret out, which a record would print.</summary>
    public override string ToString() => $"target {Id}";
}
