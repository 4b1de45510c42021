namespace WebhookInspector.Diffing;

/// <summary>What one comparison may cost. Past a limit the answer becomes coarser and says so.</summary>
/// <param name="MaxDecodedBytes">Of a compressed body; one that is longer is compared as it was sent.</param>
/// <param name="MaxValues">JSON values of one body; one with more is compared as a whole.</param>
/// <param name="MaxChanges">Changes that are listed.</param>
/// <param name="MaxPathCharacters">Of all listed paths together: in deep JSON each may be as long as the body.</param>
/// <param name="MaxLines">Lines of a text between the first and the last that differ; more are shown as one change.</param>
public sealed record DiffLimits(
    int MaxDecodedBytes = 32 * 1024 * 1024, int MaxValues = 1_000_000, int MaxChanges = 10_000, int MaxPathCharacters = 4_000_000, int MaxLines = 4_000);
