using System.Buffers;
using System.Text.Json;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Query;

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

    /// <summary>The text shown for an encrypted value whose key was lost.</summary>
    private const string Unreadable = "(encrypted with a key that is no longer in the data directory)";

    public static string Write(IEnumerable<Header> headers) => JsonSerializer.Serialize(headers.Select(h => new[] { h.Name, h.Value }));

    /// <summary>Writes the headers with the values of sensitive ones encrypted.</summary>
    /// <returns>UTF-8.</returns>
    public static ReadOnlyMemory<byte> Write(
        IReadOnlyList<Header> headers,
        HeaderMask mask,
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
            if (mask.Hides(name))
            {
                json.WriteStringValue(sealing.SealHeader(value));
                json.WriteStringValue(mask.IsCredential(name) ? SealedMark : SealedByChoiceMark);
            }
            else
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        // One with a sensitive name is left out: a mark says either that it is encrypted, or that it is a trailer.
        foreach (var (name, value) in (trailers ?? []).Where(t => !mask.Hides(t.Name)))
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

    public static IReadOnlyList<Header> Read(string json) => Read(json, value => value);

    public static IReadOnlyList<Header> Read(string json, SecretProtection sealing) =>
        Read(json, value => sealing.OpenHeader(value) ?? Unreadable);

    /// <summary>Reads the headers without the hidden values.</summary>
    /// <param name="sealing">Null also leaves out those encrypted because of the endpoint's settings.</param>
    /// <param name="trailers">True when trailer fields are read, too.</param>
    public static IReadOnlyList<SearchedHeader> ReadShown(string json, HeaderMask mask, SecretProtection? sealing, bool trailers) =>
        [
            .. JsonSerializer
                .Deserialize<string[][]>(json)!
                .Where(h => trailers || !IsTrailer(h))
                .Select(h => new SearchedHeader(h[0], Shown(h, mask, sealing))),
        ];

    private static string? Shown(string[] header, HeaderMask mask, SecretProtection? sealing)
    {
        if (mask.Hides(header[0]))
            return null;
        if (header.Length == 2 || header[2] == TrailerMark)
            return header[1];
        return header[2] == SealedByChoiceMark && sealing is not null ? sealing.OpenHeader(header[1]) ?? Unreadable : null;
    }

    public static IReadOnlyList<Header> ReadTrailers(string json) =>
        json.Contains($"\"{TrailerMark}\"]", StringComparison.Ordinal)
            ? [.. JsonSerializer.Deserialize<string[][]>(json)!.Where(IsTrailer).Select(h => new Header(h[0], h[1]))]
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
