using WebhookInspector.Providers.Events;
using WebhookInspector.Providers.Reading;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Providers.Checks;

/// <summary>Reads one entry of a checklist: <c>kind</c>, <c>text</c> and the members that this kind needs.</summary>
internal static class CheckReader
{
    private static readonly Dictionary<string, Func<DeclarationObject, string, ChecklistRule?>> Kinds = new()
    {
        ["https"] = (_, text) => new HttpsCheck(text),
        ["method"] = (from, text) => from.TakeText("method", required: true) is { } method ? new MethodCheck(text, method) : null,
        ["content-type"] = (from, text) => from.TakeText("mediaType", required: true) is { } type ? new ContentTypeCheck(text, type) : null,
        ["header"] = (from, text) =>
            from.TakeText("name", required: true) is { } name ? new HeaderCheck(text, name, from.TakeText("value")) : null,
        ["payload"] = (from, text) => new PayloadCheck(text, Paths(from)),
        ["event-type"] = (_, text) => new EventTypeCheck(text),
        ["first-delivery"] = (_, text) => new FirstDeliveryCheck(text),
        ["signature"] = (_, text) => new SignatureCheck(text),
        ["freshness"] = (_, text) => new FreshnessCheck(text),
        ["secret-length"] = (from, text) =>
            from.TakeInt("min", 1, 4096) is { } min ? new SecretLengthCheck(text, min) : Missing(from, "min"),
        ["token-unshared"] = (_, text) => new TokenUnsharedCheck(text),
        ["bearer-alphabet"] = (_, text) => new BearerAlphabetCheck(text),
        ["jwt-expiry"] = (from, text) =>
            (from.TakeInt("minMonths", 1, 120), from.TakeInt("maxMonths", 1, 120)) is var (min, max) && (min ?? max) is not null
                ? new JwtExpiryCheck(text, min, max)
                : Missing(from, "minMonths"),
        ["by-hand"] = (from, text) => from.TakeText("why", required: true) is { } why ? new ByHandCheck(text, why) : null,
        ["answer-status"] = (_, text) => new AnswerStatusCheck(text),
        ["answer-time"] = (from, text) =>
            from.TakeInt("withinSeconds", 1, 3600) is { } seconds ? new AnswerTimeCheck(text, seconds) : Missing(from, "withinSeconds"),
    };

    public static ChecklistRule? Read(DeclarationObject from)
    {
        var text = from.TakeText("text", required: true) ?? "";
        if (from.TakeText("kind", required: true) is not { } kind)
            return null;
        if (!Kinds.TryGetValue(kind, out var read))
        {
            from.Fault("kind", $"is \"{kind}\"; allowed: {string.Join(", ", Kinds.Keys)}");
            return null;
        }

        var rule = read(from, text);
        from.Close();
        return rule;
    }

    private static List<ValuePath> Paths(DeclarationObject from)
    {
        var paths = new List<ValuePath>();
        foreach (var text in from.TakeTexts("paths", required: true))
        {
            if (PathReader.Parse(from, "paths", text) is { } path)
                paths.Add(path);
        }

        return paths;
    }

    private static ChecklistRule? Missing(DeclarationObject from, string name)
    {
        if (!from.Has(name))
            from.Fault(name, "is missing");
        return null;
    }
}
