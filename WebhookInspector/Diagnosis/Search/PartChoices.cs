using System.Globalization;
using System.Security.Cryptography;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>
/// Generates guesses at one part of a canonical string (content type, digest, date): senders sometimes sign another header value than
/// they send.
/// </summary>
internal static class PartChoices
{
    private const int LongestValue = 1024;

    /// <summary>The maximum time in seconds between signing and writing the header.</summary>
    private const int MaxSeconds = 3;

    public static IEnumerable<TrialContent> Of(SignatureScheme form, ContentValues values) =>
        from template in form.Content
        where ContentChoices.CanRender(template, values)
        from name in template.Tokens.Where(t => t.Name == "header").Select(t => t.Argument!).Distinct(StringComparer.OrdinalIgnoreCase)
        let seen = values.Headers.Value(name) ?? ""
        where seen.Length <= LongestValue
        from signed in Others(name, seen, values).Where(v => v != seen).Distinct(StringComparer.Ordinal)
        select new TrialContent(
            template,
            values with
            {
                Headers = Replaced(values.Headers, name, signed),
            },
            Change.Of(
                CauseCodes.SignedContent,
                ("template", template.Text),
                ("part", name),
                ("signed", signed),
                ("seen", seen),
                (
                    "detail",
                    $"They differ in the part {name}: the sender signed {Quoted(signed)}, and the header that came says {Quoted(seen)}."
                )
            )
        );

    private static IEnumerable<string> Others(string name, string seen, ContentValues values) =>
        name.ToUpperInvariant() switch
        {
            "CONTENT-TYPE" => ContentTypes(seen).Append(""),
            "CONTENT-MD5" => Digests(values.Body.Span).Append(""),
            "DATE" => Dates(seen, values.Headers).Append(""),
            _ => [""],
        };

    private static IEnumerable<string> ContentTypes(string seen)
    {
        var bare = seen.Split(';')[0].Trim();
        var media = bare.Length == 0 ? "application/json" : bare;
        return
        [
            bare,
            media,
            seen.ToLowerInvariant(),
            $"{media}; charset=utf-8",
            $"{media};charset=utf-8",
            $"{media}; charset=UTF-8",
            $"{media};charset=UTF-8",
            "json",
        ];
    }

    private static IEnumerable<string> Digests(ReadOnlySpan<byte> body)
    {
        var md5 = MD5.HashData(body);
        return
        [
            Convert.ToBase64String(md5),
            Convert.ToHexStringLower(md5),
            Convert.ToHexString(md5),
            Convert.ToBase64String(SHA256.HashData(body)),
        ];
    }

    private static IEnumerable<string> Dates(string seen, IReadOnlyList<Header> headers)
    {
        foreach (
            var other in headers.Where(h =>
                h.Name.Contains("date", StringComparison.OrdinalIgnoreCase)
                || h.Name.Contains("timestamp", StringComparison.OrdinalIgnoreCase)
            )
        )
            yield return other.Value;
        if (!DateTimeOffset.TryParse(seen, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read))
            yield break;
        var date = read.ToUniversalTime();
        yield return date.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
        yield return date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        yield return date.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        for (var away = 1; away <= MaxSeconds && date.Year is > 1 and < 9999; away++)
        {
            yield return date.AddSeconds(-away).ToString("R", CultureInfo.InvariantCulture);
            yield return date.AddSeconds(away).ToString("R", CultureInfo.InvariantCulture);
        }
    }

    private static IReadOnlyList<Header> Replaced(IReadOnlyList<Header> headers, string name, string value) =>
        [.. headers.Where(h => !h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)), new Header(name, value)];

    private static string Quoted(string value) => value.Length == 0 ? "nothing" : $"“{value}”";
}
