namespace WebhookInspector.Signatures;

/// <summary>Where the signature stands and how it is read out of there. Exactly one of the places is set.</summary>
public sealed record SignatureSource
{
    public string? Header { get; init; }

    /// <summary>Several headers, each of which may hold it (rotation).</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>Numbered headers: <c>X-DocuSign-Signature-{n}</c>.</summary>
    public string? HeaderPattern { get; init; }

    /// <summary>A path into the JSON body: <c>$.signature.value</c>.</summary>
    public string? Json { get; init; }

    /// <summary>A field of a body that is <c>application/x-www-form-urlencoded</c>.</summary>
    public string? Form { get; init; }

    public string? Query { get; init; }
    public SignatureParse Parse { get; init; } = new();
    public SignatureEncoding Encoding { get; init; } = SignatureEncoding.Hex;
}
