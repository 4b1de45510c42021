namespace WebhookInspector.Diagnosis.Search;

/// <summary>The cost limit of one diagnosis: a hard cap on trials and on hashed bytes.</summary>
internal sealed class SearchBudget(long bodyLength, CancellationToken ct)
{
    private const int MaxTrials = 100_000;
    private const long LargeBody = 1 << 20;
    private const long MaxBytes = 2L << 30;
    private const long MaxBytesOfLarge = 512L << 20;

    private long bytesLeft = bodyLength > LargeBody ? MaxBytesOfLarge : MaxBytes;

    public int Tried { get; private set; }

    public bool IsSpent { get; private set; }

    public CancellationToken Token => ct;

    /// <param name="bytes">The length of the body to hash, in bytes.</param>
    /// <returns>False once the budget is used up.</returns>
    /// <exception cref="OperationCanceledException">The diagnosis was cancelled.</exception>
    public bool TryTake(int bytes)
    {
        ct.ThrowIfCancellationRequested();
        bytesLeft -= bytes + 256;
        if (bytesLeft < 0 || Tried >= MaxTrials)
        {
            IsSpent = true;
            return false;
        }

        Tried++;
        return true;
    }
}
