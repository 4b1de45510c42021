using System.Buffers;
using System.Text.Json;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;

namespace WebhookInspector.Storage.Database;

/// <summary>
/// Converts headers to and from their stored form: <c>[["name","value"],...]</c>, an encrypted one <c>["name","ciphertext","sealed"]</c>,
/// a trailer field <c>["name","value","trailer"]</c>.
/// </summary>
internal static class HeaderJson
{
    private const string SealedMark = "sealed";

    /// <summary>Marks a value that was encrypted because of the endpoint's settings: it is hidden as long as they require it.</summary>
    private const string SealedByChoiceMark = "sealed-by-choice";

    private const string TrailerMark = "trailer";

    public static string Write(IEnumerable<Header> headers) => JsonSerializer.Serialize(headers.Select(h => new[] { h.Name, h.Value }));

    /// <summary>Writes the headers with the values of sensitive ones, and of those that repeat a secret, encrypted.</summary>
    /// <returns>UTF-8.</returns>
    public static ReadOnlyMemory<byte> Write(
        IReadOnlyList<Header> headers,
        HeaderMask mask,
        SecretValues secrets,
        SecretProtection sealing,
        IReadOnlyList<Header>? trailers = null
    )
    {
        var utf8 = new ArrayBufferWriter<byte>(headers.Sum(h => h.Name.Length + h.Value.Length + 8) + 8);
        using var json = new Utf8JsonWriter(utf8);
        json.WriteStartArray();
        foreach (var (name, value) in headers)
        {
            json.WriteStartArray();
            json.WriteStringValue(name);
            var isSecret = mask.IsCredential(name) || secrets.AreIn(value);
            if (isSecret || mask.Hides(name))
            {
                json.WriteStringValue(sealing.SealHeader(value));
                json.WriteStringValue(isSecret ? SealedMark : SealedByChoiceMark);
            }
            else
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        // One with a sensitive name or a secret is left out: a mark says either that it is encrypted, or that it is a trailer.
        foreach (
            var (name, value) in (trailers ?? []).Where(t => !mask.Hides(t.Name) && !mask.IsCredential(t.Name) && !secrets.AreIn(t.Value))
        )
        {
            json.WriteStartArray();
            json.WriteStringValue(name);
            json.WriteStringValue(value);
            json.WriteStringValue(TrailerMark);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.Flush();
        return utf8.WrittenMemory;
    }

    /// <summary>Encrypts what a mask and secrets say in stored headers, in addition to what is encrypted already.</summary>
    /// <returns>The same text when there is nothing to encrypt.</returns>
    public static string Reseal(string json, HeaderMask mask, SecretValues secrets, SecretProtection sealing)
    {
        var lines = JsonSerializer.Deserialize<string[][]>(json)!;
        var open = Enumerable
            .Range(0, lines.Length)
            .Where(i => (lines[i].Length == 2 || IsTrailer(lines[i])) && (mask.IsCredential(lines[i][0]) || secrets.AreIn(lines[i][1])))
            .ToList();
        open.ForEach(i => lines[i] = [lines[i][0], sealing.SealHeader(lines[i][1]), SealedMark]);
        return open.Count == 0 ? json : JsonSerializer.Serialize(lines);
    }

    public static IReadOnlyList<Header> Read(string json) => Read(json, value => value);

    public static IReadOnlyList<Header> Read(string json, SecretProtection sealing) =>
        Read(json, value => sealing.OpenHeader(value) ?? LostKey.Placeholder);

    /// <summary>Reads the headers without the hidden values.</summary>
    /// <param name="sealing">Null also leaves out those encrypted because of the endpoint's settings.</param>
    /// <param name="trailers">True when trailer fields are read, too.</param>
    public static IReadOnlyList<ShownHeader> ReadShown(string json, HeaderMask mask, SecretProtection? sealing, bool trailers) =>
        [
            .. JsonSerializer
                .Deserialize<string[][]>(json)!
                .Where(h => trailers || !IsTrailer(h))
                .Select(h => new ShownHeader(h[0], Shown(h, mask, sealing))),
        ];

    private static string? Shown(string[] header, HeaderMask mask, SecretProtection? sealing)
    {
        if (mask.Hides(header[0]))
            return null;
        if (header.Length == 2 || header[2] == TrailerMark)
            return header[1];
        return header[2] == SealedByChoiceMark && sealing is not null ? sealing.OpenHeader(header[1]) ?? LostKey.Placeholder : null;
    }

    public static IReadOnlyList<ShownHeader> ReadTrailers(string json) =>
        json.Contains($"\"{TrailerMark}\"]", StringComparison.Ordinal)
            ? [.. JsonSerializer.Deserialize<string[][]>(json)!.Where(IsTrailer).Select(h => new ShownHeader(h[0], h[1]))]
            : [];

    private static bool IsTrailer(string[] header) => header.Length > 2 && header[2] == TrailerMark;

    private static IReadOnlyList<Header> Read(string json, Func<string, string> open) =>
        [
            .. JsonSerializer
                .Deserialize<string[][]>(json)!
                .Where(h => !IsTrailer(h))
                .Select(h => new Header(h[0], h.Length > 2 ? open(h[1]) : h[1])),
        ];
}
