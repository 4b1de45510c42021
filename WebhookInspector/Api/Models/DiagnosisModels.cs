using System.Text;
using System.Text.Json;
using WebhookInspector.Diagnosis;
using WebhookInspector.Requests;

namespace WebhookInspector.Api.Models;

/// <param name="Secret">The secret that the program used; default: those of the endpoint.</param>
internal sealed record AskComputed(string? Computed, string? Secret)
{
    /// <summary>Leaves the secret out, which a record would print.</summary>
    public override string ToString() => nameof(AskComputed);
}

/// <summary>Pasted material: exactly one of provider and scheme; secret or secrets, newest first.</summary>
/// <param name="At">The time to check freshness against; default: now.</param>
internal sealed record AskPasted(
    string? Provider,
    JsonElement Scheme,
    string? Secret,
    IReadOnlyList<string>? Secrets,
    string? Method,
    string? Url,
    IReadOnlyList<HeaderModel>? Headers,
    string? BodyBase64,
    DateTimeOffset? At,
    string? Computed
)
{
    /// <summary>Leaves the secret out, which a record would print.</summary>
    public override string ToString() => nameof(AskPasted);
}

/// <param name="Preview">The first characters as text; a byte that is not UTF-8 is shown as U+FFFD.</param>
internal sealed record SignedContentModel(string Base64, string Preview)
{
    private const int PreviewBytes = 4096;

    public static SignedContentModel Of(ReadOnlyMemory<byte> content) =>
        new(Convert.ToBase64String(content.Span), Encoding.UTF8.GetString(content.Span[..Math.Min(content.Length, PreviewBytes)]));
}

/// <summary>One part of the signed content.</summary>
/// <param name="Name">The token, such as {header:Date}; null for text between tokens.</param>
/// <param name="Value">Its first characters.</param>
/// <param name="Signed">What the sender signed instead, when that was found and differs.</param>
internal sealed record ContentPartModel(string? Name, string Value, string? Signed)
{
    private const int ShownBytes = 1024;

    public static ContentPartModel Of(ContentPart part) =>
        new(part.Name, Text(part.Bytes), part.Signed is { } signed ? Text(signed) : null);

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span[..Math.Min(bytes.Length, ShownBytes)]);
}

internal sealed record DiagnosisModel(
    Verdict Verdict,
    Freshness Freshness,
    string? Received,
    string? Expected,
    SignedContentModel SignedContent,
    IReadOnlyList<ContentPartModel> Parts,
    Cause? Cause,
    IReadOnlyList<Cause> Findings,
    IReadOnlyList<DiagnosisCheck> Checks,
    int Tried
)
{
    /// <param name="maySeeSecrets">When false the expected signature is withheld: it signs as well as the secret does.</param>
    public static DiagnosisModel Of(DiagnosisResult r, bool maySeeSecrets) =>
        new(
            r.Verdict,
            r.Freshness,
            r.Received,
            maySeeSecrets ? r.Expected : null,
            SignedContentModel.Of(r.SignedContent),
            [.. r.Parts.Select(ContentPartModel.Of)],
            r.Cause,
            r.Findings,
            r.Checks,
            r.Tried
        );
}
