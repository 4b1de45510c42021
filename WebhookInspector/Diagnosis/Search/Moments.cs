using System.Globalization;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>Finds possible timestamps and message ids in headers, in the signature's own pairs and at the top level of the body.</summary>
internal static class Moments
{
    private const int Most = 12;
    private static readonly char[] PairEnds = [',', ';', ' '];
    private static readonly string[] BodyFields =
    [
        "timestamp",
        "time",
        "created",
        "created_at",
        "createdAt",
        "ts",
        "occurred_at",
        "event_time",
        "sent_at",
        "date",
    ];

    public static IReadOnlyList<FoundMoment> In(SignatureScheme form, SignedMessage message)
    {
        var asSent = AsSent(form, message).DistinctBy(m => m.Text).Take(Most).ToList();
        return [.. asSent, .. asSent.SelectMany(OtherUnit)];
    }

    public static IReadOnlyList<FoundMoment> Ids(SignatureScheme form, SignedMessage message)
    {
        var declared =
            form.MessageId is { } source && ValueReader.Read(form, source, message) is { } id
                ? [new FoundMoment(id, "the declared place")]
                : Enumerable.Empty<FoundMoment>();
        var headers = message
            .Headers.Where(h =>
                h.Value.Length is > 0 and <= 128
                && (
                    h.Name.EndsWith("id", StringComparison.OrdinalIgnoreCase)
                    || h.Name.Contains("delivery", StringComparison.OrdinalIgnoreCase)
                )
            )
            .Select(h => new FoundMoment(h.Value, $"header {h.Name}"));
        return [.. declared.Concat(headers).DistinctBy(m => m.Text).Take(6)];
    }

    private static IEnumerable<FoundMoment> AsSent(SignatureScheme form, SignedMessage message)
    {
        if (form.Timestamp is { } rule && TimestampReader.Text(form, rule, message) is { } declared)
            yield return new FoundMoment(declared, ValueReader.InWords(rule.From));
        foreach (var header in message.Headers)
        {
            var text = WireText.TrimOws(header.Value);
            if (LooksLikeMoment(text))
                yield return new FoundMoment(text, $"header {header.Name}");
            foreach (var found in text.Length <= 1024 ? InPairs(header with { Value = text }) : [])
                yield return found;
        }

        foreach (var field in BodyFields)
        {
            if (JsonBody.Value(message.Body.Span, "$." + field) is { Length: <= 40 } text && LooksLikeMoment(text))
                yield return new FoundMoment(text, $"the JSON field {field}");
        }
    }

    private static IEnumerable<FoundMoment> InPairs(Header header)
    {
        foreach (var pair in header.Value.Split(PairEnds, 16))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && LooksLikeMoment(pair[(equals + 1)..]))
                yield return new FoundMoment(pair[(equals + 1)..], $"“{pair[..equals]}=” in header {header.Name}");
        }
    }

    private static IEnumerable<FoundMoment> OtherUnit(FoundMoment moment)
    {
        if (moment.Text.Length == 13 && moment.Text.All(char.IsAsciiDigit))
            yield return moment with
            {
                Text = moment.Text[..10],
                UnitOf = moment.Text,
            };
        else if (moment.Text.Length == 10 && moment.Text.All(char.IsAsciiDigit))
            yield return moment with
            {
                Text = moment.Text + "000",
                UnitOf = moment.Text,
            };
        else if (DateTimeOffset.TryParse(moment.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            yield return moment with
            {
                Text = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                UnitOf = moment.Text,
            };
    }

    private static bool LooksLikeMoment(string text) =>
        (text.Length is 10 or 13 && text[0] is '1' or '2' && text.All(char.IsAsciiDigit))
        || (
            text.Length is >= 19 and <= 40
            && text.Contains(':', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)
        );
}
