namespace WebhookInspector.Signatures;

/// <summary>The place of the signature and how to read it from there. Exactly one of the places is set.</summary>
public sealed record SignatureSource
{
    public string? Header { get; init; }

    /// <summary>Several headers, any of which may hold the signature (key rotation).</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>The name of numbered headers: <c>X-DocuSign-Signature-{n}</c>.</summary>
    public string? HeaderPattern { get; init; }

    /// <summary>A path into the JSON body: <c>$.signature.value</c>.</summary>
    public string? Json { get; init; }

    /// <summary>A field of a form, urlencoded or multipart.</summary>
    public string? Form { get; init; }

    public string? Query { get; init; }
    public SignatureParse Parse { get; init; } = new();
    public SignatureEncoding Encoding { get; init; } = SignatureEncoding.Hex;
}
