using WebhookInspector.Diagnosis.Rewriting;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>
/// Builds the contents that one alternative of a scheme makes from the received body or a changed one, unchanged and in each of its
/// variants.
/// </summary>
/// <param name="came">The received body of <paramref name="values"/>.</param>
internal sealed class SchemeBodies(SignatureScheme form, ContentValues values, ReceivedBody came)
{
    private static readonly RewriteLimits Limits = new();

    private readonly List<BodyVariant> variants = [.. form.BodyVariants.Where(v => v != BodyVariant.Raw).Distinct()];

    public IEnumerable<TrialContent> AsConfigured =>
        from variant in form.BodyVariants
        let body = came.As(variant)
        where body is not null
        from template in Templates
        select new TrialContent(template, values with { Body = body.Value }, null);

    /// <summary>The received body, unchanged first, for guesses at the rest of the content.</summary>
    public IEnumerable<ContentValues> Came => Others(_ => true).Select(body => values with { Body = body }).Prepend(values);

    /// <summary>
    /// Contents with changed bytes. Those without a variant come first: if one of them is proven, no variant is reported.
    /// </summary>
    public IEnumerable<TrialContent> Changed(Func<ReadOnlyMemory<byte>, IEnumerable<ChangedBody>> changes) =>
        Changed(changes, Others(_ => true));

    /// <summary>Contents with changed text. Of the variants, only decompression changes the text.</summary>
    public IEnumerable<TrialContent> ChangedText(Func<ReadOnlyMemory<byte>, IEnumerable<ChangedBody>> changes) =>
        Changed(changes, Others(v => v == BodyVariant.Gunzip));

    private IEnumerable<ContentTemplate> Templates => form.Content.Where(t => ContentChoices.CanRender(t, values));

    private IEnumerable<TrialContent> Changed(
        Func<ReadOnlyMemory<byte>, IEnumerable<ChangedBody>> changes,
        IEnumerable<ReadOnlyMemory<byte>> others
    )
    {
        var plain = changes(values.Body).SelectMany(c => Contents(c, c.Bytes));
        return variants.Count == 0 ? plain : plain.Concat(InVariants(changes, others));
    }

    private IEnumerable<TrialContent> InVariants(
        Func<ReadOnlyMemory<byte>, IEnumerable<ChangedBody>> changes,
        IEnumerable<ReadOnlyMemory<byte>> others
    )
    {
        var seen = new SeenBytes(values.Body.Span);
        foreach (var body in Others(_ => true))
            seen.Add(body.Span);
        // Computed again instead of stored: a hundred rewrites take a hundred times the memory of the body.
        foreach (var changed in changes(values.Body).Where(c => seen.Add(c.Bytes.Span)))
        {
            foreach (var content in Variants(changed.Bytes).Where(b => seen.Add(b.Span)).SelectMany(b => Contents(changed, b)))
                yield return content;
        }

        foreach (var content in others.SelectMany(changes).Where(c => seen.Add(c.Bytes.Span)).SelectMany(c => Contents(c, c.Bytes)))
            yield return content;
    }

    /// <summary>The received body in the variants that differ from it and may be rewritten.</summary>
    private IEnumerable<ReadOnlyMemory<byte>> Others(Func<BodyVariant, bool> chosen) =>
        from variant in variants
        where chosen(variant)
        let body = came.As(variant)
        where body is not null && body.Value.Length <= Limits.MaxDecodedBytes && !body.Value.Span.SequenceEqual(values.Body.Span)
        select body.Value;

    private IEnumerable<ReadOnlyMemory<byte>> Variants(ReadOnlyMemory<byte> changed) =>
        from variant in variants
        // A body received compressed is already decompressed; a decompression bomb would cost its full size with every change.
        where variant != BodyVariant.Gunzip || !came.IsZipped
        let made = BodyVariants.Apply(variant, changed)
        where made is not null
        select made.Value;

    private IEnumerable<TrialContent> Contents(ChangedBody changed, ReadOnlyMemory<byte> body) =>
        Templates.Select(t => new TrialContent(t, values with { Body = body }, changed.Change, changed.Also));
}
