using System.IO.Compression;
using System.Text;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Reading;

/// <summary>A body that holds one word, written in a form, a charset and a list of content codings.</summary>
internal sealed record WrittenBody(string Form, string Charset, string Coding)
{
    public const string Boundary = "edge";

    public static readonly string[] Forms = ["json", "escaped", "lines", "form", "form-json", "multipart", "xml", "text"];

    public static readonly string[] Charsets =
    [
        "utf-8",
        "utf-16",
        "utf-16BE",
        "iso-8859-1",
        "iso-8859-15",
        "windows-1252",
        "shift_jis",
        "gbk",
    ];

    public static readonly string[] Codings = ["", "gzip", "deflate", "bare", "br", "zstd", "gzip, br"];

    /// <summary>Every form in every charset, and every coding in one of them: codings know nothing of charsets.</summary>
    public static IEnumerable<WrittenBody> Table =>
        from form in Forms
        from charset in Charsets
        from coding in charset == "utf-8" ? Codings : [""]
        // Percent-encoded bytes of two zeros each are sent by nobody.
        where !(charset.StartsWith("utf-16", StringComparison.Ordinal) && form.StartsWith("form", StringComparison.Ordinal))
        select new WrittenBody(form, charset, coding);

    /// <summary>A word with a letter that has other bytes in each charset.</summary>
    public string Word => Charset is "shift_jis" or "gbk" ? "東京" : "Zürich";

    public Encoding Encoding =>
        CodePagesEncodingProvider.Instance.GetEncoding(Charset)
        ?? (
            Charset switch
            {
                "utf-16" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
                "utf-16BE" => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
                _ => Encoding.GetEncoding(Charset),
            }
        );

    public Header[] Headers =>
        [
            new("Content-Type", ContentType),
            .. Coding.Length == 0 ? Array.Empty<Header>() : [new Header("Content-Encoding", Coding == "bare" ? "deflate" : Coding)],
        ];

    public byte[] Bytes(string word)
    {
        var plain = Form == "multipart" ? Multipart(word) : Encoding.GetBytes(Text(word));
        return Coding.Split(", ").Aggregate(plain, Encode);
    }

    private string ContentType =>
        Form switch
        {
            "json" or "escaped" => $"application/json; charset={Charset}",
            "lines" => $"application/x-ndjson; charset={Charset}",
            "form" or "form-json" => $"application/x-www-form-urlencoded; charset={Charset}",
            "multipart" => $"multipart/form-data; boundary={Boundary}",
            "xml" => "application/xml",
            _ => $"text/plain; charset={Charset}",
        };

    private string Text(string word) =>
        Form switch
        {
            "json" => $$"""{"n":1,"city":"{{word}}"}""",
            "escaped" => $$"""{"n":1,"city":"{{string.Concat(word.Select(c => $"\\u{(int)c:x4}"))}}"}""",
            "lines" => $$"""
                {"n":1,"city":"{{word}}"}
                {"n":2,"city":"none"}
                """,
            "form" => $"n=1&city={Escaped(word)}",
            "form-json" => $"n=1&payload={Escaped($$"""{"city":"{{word}}"}""")}",
            "xml" => $"""
                <?xml version="1.0" encoding="{Charset}"?>
                <order n="1"><city>{word}</city></order>
                """,
            _ => $"n is 1\ncity is {word}\n",
        };

    private byte[] Multipart(string word) =>
        [
            .. Encoding.ASCII.GetBytes(
                $"--{Boundary}\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\n1\r\n--{Boundary}\r\n"
                    + $"Content-Disposition: form-data; name=\"city\"\r\nContent-Type: text/plain; charset={Charset}\r\n\r\n"
            ),
            .. Encoding.GetBytes(word),
            .. Encoding.ASCII.GetBytes($"\r\n--{Boundary}--\r\n"),
        ];

    private string Escaped(string text) => string.Concat(Encoding.GetBytes(text).Select(b => $"%{b:X2}"));

    private static byte[] Encode(byte[] plain, string coding)
    {
        if (coding.Length == 0)
            return plain;
        using var encoded = new MemoryStream();
        using (
            Stream encoder = coding switch
            {
                "gzip" => new GZipStream(encoded, CompressionLevel.Fastest, leaveOpen: true),
                "deflate" => new ZLibStream(encoded, CompressionLevel.Fastest, leaveOpen: true),
                "bare" => new DeflateStream(encoded, CompressionLevel.Fastest, leaveOpen: true),
                "br" => new BrotliStream(encoded, CompressionLevel.Fastest, leaveOpen: true),
                _ => new ZstdSharp.CompressionStream(encoded, leaveOpen: true),
            }
        )
        {
            encoder.Write(plain);
        }

        return encoded.ToArray();
    }
}
