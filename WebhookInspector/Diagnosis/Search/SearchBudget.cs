namespace WebhookInspector.Diagnosis.Search;

/// <summary>What one diagnosis may cost: a hard cap on trials, and on the bytes that are hashed.</summary>
internal sealed class SearchBudget(long bodyLength, CancellationToken cancellationToken)
{
    private const int MaxTrials = 100_000;
    private const long LargeBody = 1 << 20;
    private const long MaxBytes = 2L << 30;
    private const long MaxBytesOfLarge = 512L << 20;

    private long bytesLeft = bodyLength > LargeBody ? MaxBytesOfLarge : MaxBytes;

    public int Tried { get; private set; }

    public bool IsSpent { get; private set; }

    public CancellationToken Token => cancellationToken;

    /// <param name="bytes">How long the body is that is hashed.</param>
    /// <returns>False once the budget is spent.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public bool TryTake(int bytes)
    {
        cancellationToken.ThrowIfCancellationRequested();
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
