using WebhookInspector.Requests;
using WebhookInspector.Requests.Json;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Components.Shared.Body;

/// <summary>A body in the form in which it is shown. Only slices are rendered, so that no size freezes the page.</summary>
public sealed class BodyModel
{
    private const int RawStep = 32 * 1024,
        LineStep = 500,
        HexStep = 256;

    private readonly Slices slices = new();
    private IReadOnlyList<JsonLine>? lines;
    private IReadOnlyList<XmlLine>? xmlLines;
    private JsonTreeModel? tree;
    private readonly Lazy<string?> repeated;
    private BodyModel? stored;

    /// <summary>A body as it is, with no encoding undone.</summary>
    public BodyModel(ReadOnlyMemory<byte> body, string? contentType)
        : this(
            RequestReading.Of(
                body,
                contentType is null ? [] : [new Header("Content-Type", contentType)],
                "",
                ReadingLimits.Page with
                {
                    KeepsCodings = true,
                }
            )
        ) { }

    public BodyModel(RequestReading reading)
    {
        Reading = reading;
        repeated = new Lazy<string?>(() => JsonNames.Repeated(reading));
        Views = BodyViews.Of(this);
        View = BodyViews.Best(this);
    }

    /// <summary>The body with the content encoding undone.</summary>
    public static BodyModel Of(ReadOnlyMemory<byte> body, IReadOnlyList<Header> headers, string target = "") =>
        new(RequestReading.Of(body, headers, target, ReadingLimits.Page));

    /// <summary>What the body, and the query beside it, mean.</summary>
    public RequestReading Reading { get; }

    /// <summary>The bytes that are shown.</summary>
    public ReadOnlyMemory<byte> Bytes => Reading.Bytes;

    /// <summary>The bytes as received, which were signed.</summary>
    public ReadOnlyMemory<byte> StoredBytes => Reading.Stored;

    public DecodedBody Decoded => Reading.Decoded;

    public string? ContentType => Reading.ContentType;

    public BodyText Text => Reading.Text;

    public JsonReading Json => Reading.Json;

    /// <summary>The body as XML; null when it is anything else.</summary>
    public XmlReading? Xml => Reading.Kind == BodyKind.Xml ? Reading.Xml : null;

    /// <summary>The media type of an image; null for anything else.</summary>
    public string? Image => Reading.Image;

    public MultipartBody? Multipart => Reading.Multipart;

    /// <summary>A JSON name that stands twice in one object; null when none does.</summary>
    public string? RepeatedName => repeated.Value;

    /// <summary>The views that this body has.</summary>
    public IReadOnlyList<BodyViewKind> Views { get; }

    public BodyViewKind View { get; private set; }

    public JsonFault? Fault => Json.Fault;

    /// <summary>The body as received, with no encoding undone.</summary>
    public BodyModel Stored => stored ??= new BodyModel(StoredBytes, ContentType);

    public JsonTreeModel Tree => tree ??= new JsonTreeModel(Text.Text);

    public void Show(BodyViewKind view)
    {
        View = view;
        Restart();
    }

    public void ShowMore()
    {
        slices.Grow();
        (lines, xmlLines) = (null, null);
    }

    public void Restart()
    {
        slices.Restart();
        (lines, xmlLines) = (null, null);
    }

    /// <param name="offset">In bytes; beyond the end means the end.</param>
    public void JumpTo(long offset) => slices.From((int)Math.Clamp(offset / HexDump.Width, 0, Math.Max(0, HexDump.Rows(Bytes.Length) - 1)));

    /// <summary>Reads what the view needs. Call it off the circuit.</summary>
    public void Prepare()
    {
        if (View == BodyViewKind.Pretty)
            _ = (Lines, XmlLines);
        else if (View == BodyViewKind.Tree)
            _ = Xml is null ? (object?)Tree : Xml.Root;
    }

    public IReadOnlyList<JsonLine> Lines =>
        lines ??= Xml is not null ? [] : [.. Json.Lines(Text.Text).Skip(slices.First(LineStep)).Take(slices.Count(LineStep))];

    public IReadOnlyList<XmlLine> XmlLines =>
        xmlLines ??= [.. (Xml?.Lines() ?? []).Skip(slices.First(LineStep)).Take(slices.Count(LineStep))];

    public IReadOnlyList<FormField> Fields => [.. Pairs.Skip(slices.First(LineStep)).Take(slices.Count(LineStep))];

    private IEnumerable<FormField> Pairs => Reading.Form?.Fields ?? [];

    public IReadOnlyList<string> HexRows =>
        [
            .. Enumerable
                .Range(slices.First(HexStep), Math.Min(slices.Count(HexStep), HexDump.Rows(Bytes.Length) - slices.First(HexStep)))
                .Select(row => HexDump.Row(Bytes.Span, row)),
        ];

    public int RawStart => WholePair(Math.Min(slices.First(RawStep), Text.Text.Length));

    public string Raw => Text.Text[RawStart..RawEnd];

    public bool HasMore =>
        View switch
        {
            BodyViewKind.Pretty when Xml is { } xml => xml.Lines().Skip(slices.First(LineStep) + slices.Count(LineStep)).Any(),
            BodyViewKind.Pretty => Lines.Count == slices.Count(LineStep)
                && Json.Lines(Text.Text).Skip(slices.First(LineStep) + Lines.Count).Any(),
            BodyViewKind.Fields => Pairs.Skip(slices.First(LineStep) + slices.Count(LineStep)).Any(),
            BodyViewKind.Raw => RawEnd < Text.Text.Length,
            BodyViewKind.Hex => slices.First(HexStep) + slices.Count(HexStep) < HexDump.Rows(Bytes.Length),
            _ => false,
        };

    /// <summary>True when something before the visible part is left out.</summary>
    public bool HasBefore => slices.First(1) > 0;

    /// <summary>Describes the first fault: "line 3, column 14: expected a value".</summary>
    public string? FaultInWords => Fault is null ? null : $"{TextPlace.InWords(Text.Text, Fault.Position)}: expected {Fault.Expected}";

    private int RawEnd => WholePair(Math.Min(slices.First(RawStep) + slices.Count(RawStep), Text.Text.Length));

    private int WholePair(int at) => at > 0 && at < Text.Text.Length && char.IsHighSurrogate(Text.Text[at - 1]) ? at - 1 : at;
}
