using WebhookInspector.Diagnosis.Search;

namespace WebhookInspector.Diagnosis;

/// <summary>Splits the signed content into parts, to show in which part the sender's content differs.</summary>
internal static class ContentParts
{
    public static IReadOnlyList<ContentPart> Of(TrialContent? configured, TrialContent? proven)
    {
        if (configured is null)
            return [];
        var parts = configured.Template.Parts(configured.Values);
        var signed = proven is not null && proven.Template == configured.Template ? proven.Template.Parts(proven.Values) : parts;
        return
        [
            .. parts.Zip(
                signed,
                (p, s) =>
                    new ContentPart(
                        p.Token is { } token ? Name(token) : null,
                        p.Bytes,
                        p.Bytes.Span.SequenceEqual(s.Bytes.Span) ? (ReadOnlyMemory<byte>?)null : s.Bytes
                    )
            ),
        ];
    }

    private static string Name(Signatures.Templates.ContentToken token) =>
        token.Argument is null ? $"{{{token.Name}}}" : $"{{{token.Name}:{token.Argument}}}";
}
