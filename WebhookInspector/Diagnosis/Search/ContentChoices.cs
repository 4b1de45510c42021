using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>Generates guesses at the signed content other than the body: rows 7 and 8.</summary>
internal static class ContentChoices
{
    private static readonly ContentTemplate[] Timed = Parse(
        "{timestamp}.{body}",
        "{timestamp}{body}",
        "{timestamp}:{body}",
        "v0:{timestamp}:{body}",
        "v1:{timestamp}:{body}",
        "{body}{timestamp}",
        "{body}.{timestamp}",
        "{timestamp}\\n{body}",
        "{timestamp},{body}",
        "{timestamp}|{body}"
    );

    private static readonly ContentTemplate[] TimeAlone = Parse("{timestamp}");

    private static readonly ContentTemplate[] Numbered = Parse(
        "{id}.{timestamp}.{body}",
        "{id}{timestamp}{body}",
        "{timestamp}{id}{body}",
        "{timestamp}.{id}.{body}"
    );
    private static readonly ContentTemplate[] OnlyNumbered = Parse("{id}.{body}", "{id}{body}", "{body}{id}");
    private static readonly ContentTemplate[] Bare = Parse("{body}", "{sha256hex:body}", "{sha256b64:body}");

    private static readonly ContentTemplate[] Addressed = Parse(
        "{url}{body}",
        "{body}{url}",
        "{method}{url}{body}",
        "{url.pathAndQuery}{body}",
        "{url.path}{body}",
        "{method}{url.pathAndQuery}{body}",
        "{method}{url.path}{body}",
        "{url}.{body}"
    );

    private static readonly ContentTemplate[] AddressAlone = Parse("{url}", "{url.path}", "{url.pathAndQuery}");

    public static IEnumerable<TrialContent> Templates(SignatureScheme form, ContentValues values, SignedMessage message)
    {
        var moments = Moments.In(form, message);
        var ids = Moments.Ids(form, message);
        var own = form.Content.Where(t => t.Uses("timestamp") || t.Uses("id")).ToList();
        foreach (
            var content in own.SelectMany(t => Filled(t, values, moments, ids)).Concat(Bare.Select(t => Changed(t, values, null, null)))
        )
            yield return content;
        // If the timestamp is part of the content anyway, the timestamp alone means that the body was empty.
        foreach (
            var content in Timed
                .Concat(Numbered)
                .Concat(OnlyNumbered)
                .Concat(own.Count == 0 ? TimeAlone : [])
                .SelectMany(t => Filled(t, values, moments, ids))
        )
            yield return content;
    }

    public static IEnumerable<TrialContent> Urls(SignatureScheme form, ContentValues values, SignedMessage message)
    {
        var urls = UrlCandidates.Of(message);
        var own = form
            .Content.Where(t => t.Tokens.Any(token => token.Name.StartsWith("url", StringComparison.Ordinal)) && CanRender(t, values))
            .ToList();
        // If the URL is part of the content anyway, the URL alone means that the body was empty.
        return from template in own.Concat(Addressed).Concat(own.Count == 0 ? AddressAlone : [])
            from url in urls
            select new TrialContent(
                template,
                values with
                {
                    Url = url,
                },
                // The same URL in another template is no other URL.
                url == message.Url
                    ? Change.Of(CauseCodes.SignedContent, ("template", template.Text))
                    : Change.Of(
                        CauseCodes.SignedUrl,
                        ("url", url),
                        ("seen", message.Url),
                        ("differs", UrlDifference.Of(message.Url, url)),
                        ("template", template.Text)
                    )
            );
    }

    public static bool CanRender(ContentTemplate template, ContentValues values) =>
        !(template.Uses("timestamp") && values.Timestamp is null) && !(template.Uses("id") && values.Id is null);

    private static IEnumerable<TrialContent> Filled(
        ContentTemplate template,
        ContentValues values,
        IReadOnlyList<FoundMoment> moments,
        IReadOnlyList<FoundMoment> ids
    ) =>
        from moment in template.Uses("timestamp") ? moments : (IReadOnlyList<FoundMoment?>)[null]
        from id in template.Uses("id") ? ids : (IReadOnlyList<FoundMoment?>)[null]
        select Changed(template, values, moment, id);

    private static TrialContent Changed(ContentTemplate template, ContentValues values, FoundMoment? moment, FoundMoment? id)
    {
        var filled = values with { Timestamp = moment?.Text ?? values.Timestamp, Id = id?.Text ?? values.Id };
        var change = moment?.UnitOf is { } asSent
            ? Change.Of(
                CauseCodes.TimestampUnit,
                ("signed", moment.Text),
                ("sent", asSent),
                ("timestamp", moment.From),
                ("template", template.Text)
            )
            : Change.Of(CauseCodes.SignedContent, [("template", template.Text), .. Sources(moment, id)]);
        return new TrialContent(template, filled, change);
    }

    private static IEnumerable<(string, object)> Sources(FoundMoment? moment, FoundMoment? id)
    {
        if (moment is not null)
            yield return ("timestamp", moment.From);
        if (id is not null)
            yield return ("id", id.From);
    }

    private static ContentTemplate[] Parse(params string[] texts) =>
        [.. texts.Select(t => ContentTemplate.TryParse(t, out var fault) ?? throw new InvalidOperationException(fault))];
}
