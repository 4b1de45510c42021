using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using WebhookInspector.Requests.Json;

namespace WebhookInspector.Requests.Reading;

/// <summary>
/// What the stored bytes, headers and target of a request mean. Each part is read when it is first asked for, within the limits.
/// For one reader at a time.
/// </summary>
public sealed class RequestReading : IDisposable
{
    /// <summary>The number of multipart bodies inside each other that are read.</summary>
    private const int MaxDepth = 3;

    private readonly ReadingLimits limits;
    private readonly int depth;
    private Maybe<JsonDocument>? document;
    private Maybe<FormReading>? form;
    private Maybe<MultipartBody>? multipart;
    private Maybe<XmlReading>? xml;
    private BodyKind? kind;
    private bool cut;
    private BodyText? text;
    private IReadOnlyList<PartReading>? parts;
    private List<JsonDocument>? lines;

    private RequestReading(ReadOnlyMemory<byte> stored, IReadOnlyList<Header> headers, string target, ReadingLimits limits, int depth = 0)
    {
        (Stored, Headers, Target, this.limits, this.depth) = (stored, headers, target, limits, depth);
        ContentType = headers.Value("Content-Type");
        Media = MediaType.Of(ContentType);
    }

    /// <summary>The body as received, which was signed.</summary>
    public ReadOnlyMemory<byte> Stored { get; }

    public IReadOnlyList<Header> Headers { get; }

    /// <summary>The path and query as sent.</summary>
    public string Target { get; }

    public string? ContentType { get; }

    /// <summary>The media type without parameters, in lower case; null when none can be read.</summary>
    public string? Media { get; }

    /// <summary>The body with its content codings undone.</summary>
    public DecodedBody Decoded => field ??= Decode();

    public ReadOnlyMemory<byte> Bytes => Decoded.Bytes;

    /// <summary>True when the limits cut the body off.</summary>
    public bool IsCut
    {
        get
        {
            _ = Decoded;
            return cut;
        }
    }

    public BodyText Text => text ??= BodyText.Read(Bytes.Span, ContentType);

    public BodyKind Kind => kind ??= FindKind();

    /// <summary>How the text is JSON.</summary>
    public JsonReading Json => field ??= JsonReading.Of(Text.Text, Media);

    /// <summary>The body as one JSON document; null when it is none. Belongs to this reading.</summary>
    public JsonDocument? Document => (document ??= new(ParseJson())).Value;

    /// <summary>The values of a body that has one JSON value per line; empty for every other body.</summary>
    public IReadOnlyList<JsonElement> Lines => field ??= ReadLines();

    /// <summary>The fields of a urlencoded form; null for every other type.</summary>
    public FormReading? Form => (form ??= new(Media == MediaType.Form ? FormReading.Of(Text, ContentType) : null)).Value;

    public MultipartBody? Multipart => (multipart ??= new(MultipartBody.Read(Bytes, ContentType))).Value;

    /// <summary>The parts of a multipart body; empty for every other body.</summary>
    public IReadOnlyList<PartReading> Parts => parts ??= ReadParts();

    /// <summary>The XML of the text; null when it is none.</summary>
    public XmlReading? Xml => (xml ??= new(XmlReading.Of(Text.Text, Media))).Value;

    /// <summary>The media type of an image that a browser can show; null for anything else.</summary>
    public string? Image => ImageType.Of(Bytes.Span);

    /// <summary>The query as sent, without the question mark; empty when there is none.</summary>
    public string QueryText => Target.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? Target[(at + 1)..] : "";

    /// <summary>The parameters of the query, decoded, in the order sent.</summary>
    public IReadOnlyList<FormField> Query => field ??= [.. FormField.Read(QueryText)];

    /// <summary>The readable texts of the body: the text, then values that read differently from how they are written.</summary>
    public IEnumerable<string> BodyWords => Words.Of(this);

    /// <summary>The query as sent, then its decoded names and values.</summary>
    public IEnumerable<string> QueryWords => QueryText.Length == 0 ? [] : [QueryText, .. Words.OfFields(Query)];

    /// <param name="target">The path and query as sent; empty where the query does not matter.</param>
    public static RequestReading Of(ReadOnlyMemory<byte> stored, IReadOnlyList<Header> headers, string target, ReadingLimits limits) =>
        new(stored, headers, target, limits);

    /// <summary>Returns the decoded values of the fields of a form or a multipart form.</summary>
    public IEnumerable<string> FormValues(string name) =>
        Media == MediaType.FormData
            ? Parts.Where(p => p.IsField && p.Part.Name == name).Select(p => p.Content.Text.Text)
            : Form?.Values(name) ?? [];

    /// <summary>Returns the decoded values of the query's parameters of a name.</summary>
    public IEnumerable<string> QueryValues(string name) => Query.Where(f => f.Name.Text == name).Select(f => f.Text);

    public void Dispose()
    {
        document?.Value?.Dispose();
        lines?.ForEach(line => line.Dispose());
        foreach (var part in parts ?? [])
            part.Content.Dispose();
    }

    private DecodedBody Decode()
    {
        var whole = limits.KeepsCodings ? new DecodedBody(Stored, [], null) : BodyDecoding.Decode(Stored, Headers, limits.MaxDecodedBytes);
        cut = whole.Bytes.Length >= limits.MaxDecodedBytes && whole.Encodings.Count > 0;
        if (whole.Encodings.Count > 0 || whole.Bytes.Length <= limits.MaxStoredBytes)
            return whole;
        cut = true;
        return whole with { Bytes = whole.Bytes[..limits.MaxStoredBytes] };
    }

    private BodyKind FindKind()
    {
        if (Bytes.IsEmpty)
            return BodyKind.Empty;
        if (Image is not null)
            return BodyKind.Image;
        if (Multipart is { Parts.Count: > 0 })
            return BodyKind.Multipart;
        if (Json.IsValid)
            return Json.Shape == JsonShape.Lines ? BodyKind.JsonLines : BodyKind.Json;
        if (Media == MediaType.Form)
            return BodyKind.Form;
        return Xml is { Fault: null } ? BodyKind.Xml
            : Readability.Is(Text.Text, Media) ? BodyKind.Text
            : BodyKind.Binary;
    }

    private JsonDocument? ParseJson()
    {
        var bytes = Bytes;
        // An exception costs as much as all else that a capture reads: what cannot be JSON is not tried.
        if (IsCut || bytes.IsEmpty || !JsonBytes.MayBegin(bytes.Span))
            return null;
        try
        {
            return JsonDocument.Parse(Utf8Bytes());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The bytes of the text in UTF-8: the body's own bytes where they are that.</summary>
    private ReadOnlyMemory<byte> Utf8Bytes() =>
        text is null && Charsets.Of(Bytes.Span, ContentType).Encoding is UTF8Encoding && Utf8.IsValid(Bytes.Span)
            ? JsonBytes.WithoutMark(Bytes)
            : Encoding.UTF8.GetBytes(Text.Text);

    private IReadOnlyList<JsonElement> ReadLines()
    {
        // One document is the usual case, and rules out the other without reading the text.
        if (IsCut || Document is not null || !JsonBytes.MayBegin(Bytes.Span) || Json.Shape != JsonShape.Lines)
            return [];
        lines = [.. JsonLines.Values(Text.Text).Select(JsonBytes.TryParse).OfType<JsonDocument>()];
        return [.. lines.Select(line => line.RootElement)];
    }

    private IReadOnlyList<PartReading> ReadParts()
    {
        if (depth >= MaxDepth || Multipart is null)
            return [];
        // A file that is an archive stays one.
        var within = limits with
        {
            KeepsCodings = true,
        };
        return [.. Multipart.Parts.Select(p => new PartReading(p, new RequestReading(p.Content, p.Headers, "", within, depth + 1)))];
    }

    /// <summary>A value that was looked for: null when there is none.</summary>
    private sealed record Maybe<T>(T? Value)
        where T : class;
}
