using System.Buffers;
using System.Text.Json;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;

namespace WebhookInspector.Storage.Database;

/// <summary>
/// Converts headers to and from their stored form: <c>[["name","value"],...]</c>, an encrypted one <c>["name","ciphertext","sealed"]</c>.
/// A trailer field ends with <c>"trailer"</c>.
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
        foreach (var header in headers)
            Write(json, header, MarkOf(header, mask, secrets), sealing, isTrailer: false);
        foreach (var trailer in trailers ?? [])
            Write(json, trailer, MarkOf(trailer, mask, secrets), sealing, isTrailer: true);
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
            .Where(i => SealOf(lines[i]) is null && (mask.IsCredential(lines[i][0]) || secrets.AreIn(lines[i][1])))
            .ToList();
        open.ForEach(i => lines[i] = [lines[i][0], sealing.SealHeader(lines[i][1]), SealedMark, .. lines[i].Skip(2)]);
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

    /// <summary>Reads the trailer fields without the hidden values.</summary>
    public static IReadOnlyList<ShownHeader> ReadShownTrailers(string json, HeaderMask mask, SecretProtection sealing) =>
        MayHaveTrailers(json)
            ?
            [
                .. JsonSerializer
                    .Deserialize<string[][]>(json)!
                    .Where(IsTrailer)
                    .Select(h => new ShownHeader(h[0], Shown(h, mask, sealing))),
            ]
            : [];

    /// <summary>Reads the trailer fields with their values.</summary>
    public static IReadOnlyList<Header> ReadTrailers(string json, SecretProtection sealing) =>
        MayHaveTrailers(json)
            ?
            [
                .. JsonSerializer
                    .Deserialize<string[][]>(json)!
                    .Where(IsTrailer)
                    .Select(h => Opened(h, v => sealing.OpenHeader(v) ?? LostKey.Placeholder)),
            ]
            : [];

    private static string? MarkOf(Header header, HeaderMask mask, SecretValues secrets) =>
        mask.IsCredential(header.Name) || secrets.AreIn(header.Value) ? SealedMark
        : mask.Hides(header.Name) ? SealedByChoiceMark
        : null;

    private static void Write(Utf8JsonWriter json, Header header, string? seal, SecretProtection sealing, bool isTrailer)
    {
        json.WriteStartArray();
        json.WriteStringValue(header.Name);
        json.WriteStringValue(seal is null ? header.Value : sealing.SealHeader(header.Value));
        if (seal is not null)
            json.WriteStringValue(seal);
        if (isTrailer)
            json.WriteStringValue(TrailerMark);
        json.WriteEndArray();
    }

    private static string? Shown(string[] header, HeaderMask mask, SecretProtection? sealing)
    {
        if (mask.Hides(header[0]))
            return null;
        return SealOf(header) switch
        {
            null => header[1],
            SealedByChoiceMark when sealing is not null => sealing.OpenHeader(header[1]) ?? LostKey.Placeholder,
            _ => null,
        };
    }

    private static bool MayHaveTrailers(string json) => json.Contains($"\"{TrailerMark}\"]", StringComparison.Ordinal);

    private static bool IsTrailer(string[] header) => header.Length > 2 && header[^1] == TrailerMark;

    private static string? SealOf(string[] header) => header.Length > 2 && header[2] is SealedMark or SealedByChoiceMark ? header[2] : null;

    private static Header Opened(string[] header, Func<string, string> open) =>
        new(header[0], SealOf(header) is null ? header[1] : open(header[1]));

    private static IReadOnlyList<Header> Read(string json, Func<string, string> open) =>
        [.. JsonSerializer.Deserialize<string[][]>(json)!.Where(h => !IsTrailer(h)).Select(h => Opened(h, open))];
}
