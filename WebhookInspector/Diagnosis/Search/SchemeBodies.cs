using WebhookInspector.Diagnosis.Rewriting;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>The contents that one form of a scheme makes of a body: of the one that came or of what became of it, as it is and in each of the form's variants.</summary>
/// <param name="came">The body of <paramref name="values"/>.</param>
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

    /// <summary>What came, as it is first, for guesses at the rest of the content.</summary>
    public IEnumerable<ContentValues> Came => Others(_ => true).Select(body => values with { Body = body }).Prepend(values);

    /// <summary>Changes of bytes. Those without a variant first: none of the others is named where one of them is proven.</summary>
    public IEnumerable<TrialContent> Changed(Func<ReadOnlyMemory<byte>, IEnumerable<ChangedBody>> changes) => Changed(changes, Others(_ => true));

    /// <summary>Changes of what the bytes say. Only unzipped do they say anything else than as they came.</summary>
    public IEnumerable<TrialContent> ChangedText(Func<ReadOnlyMemory<byte>, IEnumerable<ChangedBody>> changes) =>
        Changed(changes, Others(v => v == BodyVariant.Gunzip));

    private IEnumerable<ContentTemplate> Templates => form.Content.Where(t => ContentChoices.CanRender(t, values));

    private IEnumerable<TrialContent> Changed(Func<ReadOnlyMemory<byte>, IEnumerable<ChangedBody>> changes, IEnumerable<ReadOnlyMemory<byte>> others)
    {
        var plain = changes(values.Body).SelectMany(c => Contents(c, c.Bytes));
        return variants.Count == 0 ? plain : plain.Concat(InVariants(changes, others));
    }

    private IEnumerable<TrialContent> InVariants(Func<ReadOnlyMemory<byte>, IEnumerable<ChangedBody>> changes, IEnumerable<ReadOnlyMemory<byte>> others)
    {
        var seen = new SeenBytes(values.Body.Span);
        foreach (var body in Others(_ => true))
            seen.Add(body.Span);
        // Made a second time rather than kept: a hundred rewrites are a hundred times the body.
        foreach (var changed in changes(values.Body).Where(c => seen.Add(c.Bytes.Span)))
        {
            foreach (var content in Variants(changed.Bytes).Where(b => seen.Add(b.Span)).SelectMany(b => Contents(changed, b)))
                yield return content;
        }

        foreach (var content in others.SelectMany(changes).Where(c => seen.Add(c.Bytes.Span)).SelectMany(c => Contents(c, c.Bytes)))
            yield return content;
    }

    /// <summary>The body that came, in the variants in which it differs and may be rewritten.</summary>
    private IEnumerable<ReadOnlyMemory<byte>> Others(Func<BodyVariant, bool> chosen) =>
        from variant in variants
        where chosen(variant)
        let body = came.As(variant)
        where body is not null && body.Value.Length <= Limits.MaxDecodedBytes && !body.Value.Span.SequenceEqual(values.Body.Span)
        select body.Value;

    private IEnumerable<ReadOnlyMemory<byte>> Variants(ReadOnlyMemory<byte> changed) =>
        from variant in variants
            // What came zipped is unzipped already, and a bomb would cost its size again with every change.
        where variant != BodyVariant.Gunzip || !came.IsZipped
        let made = BodyVariants.Apply(variant, changed)
        where made is not null
        select made.Value;

    private IEnumerable<TrialContent> Contents(ChangedBody changed, ReadOnlyMemory<byte> body) =>
        Templates.Select(t => new TrialContent(t, values with { Body = body }, changed.Change, changed.Also));
}
