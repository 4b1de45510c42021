namespace WebhookInspector.Storage;

/// <summary>What is done to a captured request before it is sent again.</summary>
public enum ReplayMode
{
    /// <summary>Nothing.</summary>
    Exact,
    /// <summary>The edits are made; the signature stays what it was.</summary>
    Edited,
    /// <summary>Signed by the endpoint's scheme, with a fresh timestamp.</summary>
    Resign,
    /// <summary>Signed, and broken on purpose.</summary>
    Fault,
}

/// <summary>A test of the receiver, with an answer that a correct one would give.</summary>
public enum ReplayVariant
{
    Duplicate,
    OutOfOrder,
    TamperedBody,
    StaleTimestamp,
    WrongSecret,
    MissingSignature,
}

public enum ReplayOrdering
{
    Received,
    Reverse,
}

/// <summary>How a run sends its requests. No secret is in here: a run does not outlive the program, and neither does its secret.</summary>
/// <param name="Target">A URL, or the name of a saved target.</param>
/// <param name="Query">As it was asked for; null for a selection.</param>
/// <param name="Variant">Null for none; where there is one, it says what is done, and the mode is not looked at.</param>
/// <param name="Fault">A cause code.</param>
/// <param name="RatePerSecond">Null: unpaced.</param>
public sealed record ReplayPlan(
    string Target, ReplayMode Mode, ReplayVariant? Variant = null, string? Fault = null, string? Query = null, ReplayOrdering Order = ReplayOrdering.Received,
    double? RatePerSecond = null, int Parallelism = 1, bool StopOnFailure = false, bool AppendPath = false)
{
    /// <summary>Null where a list does not need them.</summary>
    public ReplayEdits? Edits { get; init; }
}

/// <summary>What is changed of each request; null leaves that part alone.</summary>
/// <param name="Path">With the query, where there is one.</param>
/// <param name="Headers">Every captured line of such a name is replaced by these; a null value takes it away.</param>
/// <param name="Body">Text, sent as UTF-8.</param>
/// <param name="BodyBytes">Bytes, in place of text.</param>
public sealed record ReplayEdits(
    string? Method = null, string? Path = null, IReadOnlyList<HeaderEdit>? Headers = null, string? Body = null, ReadOnlyMemory<byte>? BodyBytes = null);

public sealed record HeaderEdit(string Name, string? Value);
