namespace WebhookInspector.Signatures;

/// <summary>The rule for splitting the raw value into one or more signatures.</summary>
public sealed record SignatureParse
{
    public ParseKind Type { get; init; } = ParseKind.Raw;

    /// <summary>A prefix, compared without regard to case; white space after it is allowed.</summary>
    public string? Prefix { get; init; }

    /// <summary>The separator between the pairs of <see cref="ParseKind.Kv"/>: "," or ";".</summary>
    public string PairSeparator { get; init; } = ",";

    /// <summary>The keys whose values are signatures: <c>v1</c>.</summary>
    public IReadOnlyList<string> SignatureKeys { get; init; } = [];

    /// <summary>The separator between the items of <see cref="ParseKind.List"/>.</summary>
    public string ListSeparator { get; init; } = ",";

    public ListItem? Item { get; init; }

    /// <summary>A regular expression with the group <c>sig</c>, and optionally the group <c>keyId</c>.</summary>
    public string? Pattern { get; init; }

    /// <summary>
    /// The template for writing a value that <see cref="Pattern"/> reads: <c>{keyId}</c>, <c>{hash}</c>, <c>{sig}</c>. Null: it can
    /// only be read.
    /// </summary>
    public string? Write { get; init; }

    /// <summary>True when any one of several signatures may match; otherwise more than one signature is malformed.</summary>
    public bool Any { get; init; }
}
