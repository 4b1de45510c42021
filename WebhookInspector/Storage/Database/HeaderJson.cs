using System.Buffers;
using System.Text.Json;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Query;

namespace WebhookInspector.Storage.Database;

/// <summary>Headers as they stand in the database: <c>[["name","value"],...]</c>, a sealed one <c>["name","ciphertext","sealed"]</c>.</summary>
internal static class HeaderJson
{
    private const string SealedMark = "sealed";

    /// <summary>Of a value that was sealed because the endpoint's settings asked for it: it is hidden as long as they do.</summary>
    private const string SealedByChoiceMark = "sealed-by-choice";

    /// <summary>What is shown of a sealed value whose key was lost.</summary>
    private const string Unreadable = "(sealed with a key that is no longer in the data directory)";

    public static string Write(IEnumerable<Header> headers) =>
        JsonSerializer.Serialize(headers.Select(h => new[] { h.Name, h.Value }));

    /// <summary>With the values of sensitive headers sealed.</summary>
    /// <returns>UTF-8.</returns>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<Header> headers, HeaderMask mask, SecretProtection sealing)
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

        json.WriteEndArray();
        json.Flush();
        return utf8.WrittenMemory;
    }

    public static IReadOnlyList<Header> Read(string json) => Read(json, value => value);

    public static IReadOnlyList<Header> Read(string json, SecretProtection sealing) => Read(json, value => sealing.OpenHeader(value) ?? Unreadable);

    /// <summary>Without the values that are hidden.</summary>
    /// <param name="sealing">Null: without those that are sealed by choice, too.</param>
    public static IReadOnlyList<SearchedHeader> ReadShown(string json, HeaderMask mask, SecretProtection? sealing) =>
        [.. JsonSerializer.Deserialize<string[][]>(json)!.Select(h => new SearchedHeader(h[0], Shown(h, mask, sealing)))];

    private static string? Shown(string[] header, HeaderMask mask, SecretProtection? sealing)
    {
        if (mask.Hides(header[0]))
            return null;
        if (header.Length == 2)
            return header[1];
        return header[2] == SealedByChoiceMark && sealing is not null ? sealing.OpenHeader(header[1]) ?? Unreadable : null;
    }

    private static IReadOnlyList<Header> Read(string json, Func<string, string> open) =>
        [.. JsonSerializer.Deserialize<string[][]>(json)!.Select(h => new Header(h[0], h.Length > 2 ? open(h[1]) : h[1]))];
}
