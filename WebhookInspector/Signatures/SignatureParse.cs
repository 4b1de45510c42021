namespace WebhookInspector.Signatures;

/// <summary>How the value of the place is taken apart into one or more signatures.</summary>
public sealed record SignatureParse
{
    public ParseKind Type { get; init; } = ParseKind.Raw;

    /// <summary>Matched without regard to case; white space after it is tolerated.</summary>
    public string? Prefix { get; init; }

    /// <summary>Between the pairs of <see cref="ParseKind.Kv"/>: "," or ";".</summary>
    public string PairSeparator { get; init; } = ",";

    /// <summary>The keys whose values are signatures: <c>v1</c>.</summary>
    public IReadOnlyList<string> SignatureKeys { get; init; } = [];

    /// <summary>Between the items of <see cref="ParseKind.List"/>.</summary>
    public string ListSeparator { get; init; } = ",";

    public ListItem? Item { get; init; }

    /// <summary>A regular expression with the group <c>sig</c>, and optionally <c>keyId</c>.</summary>
    public string? Pattern { get; init; }

    /// <summary>How a value that <see cref="Pattern"/> reads is written: <c>{keyId}</c>, <c>{hash}</c>, <c>{sig}</c>. Null: it can only be read.</summary>
    public string? Write { get; init; }

    /// <summary>Any of several signatures may match; otherwise more than one is malformed.</summary>
    public bool Any { get; init; }
}
