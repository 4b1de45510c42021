namespace WebhookInspector.Diffing;

/// <summary>The cost limits of one comparison. Above a limit the result becomes coarser and says so.</summary>
/// <param name="MaxDecodedBytes">The maximum decompressed size of a body; a longer one is compared as sent.</param>
/// <param name="MaxValues">The maximum number of JSON values in one body; a body with more is compared as a whole.</param>
/// <param name="MaxChanges">The maximum number of listed changes.</param>
/// <param name="MaxPathCharacters">The maximum length of all listed paths together: in deep JSON each path may be as long as the
/// body.</param>
/// <param name="MaxLines">The maximum number of lines between the first and the last difference; more are shown as one change.</param>
public sealed record DiffLimits(
    int MaxDecodedBytes = 32 * 1024 * 1024,
    int MaxValues = 1_000_000,
    int MaxChanges = 10_000,
    int MaxPathCharacters = 4_000_000,
    int MaxLines = 4_000
);
