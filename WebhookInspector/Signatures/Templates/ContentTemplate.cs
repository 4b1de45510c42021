using System.Buffers;

namespace WebhookInspector.Signatures.Templates;

/// <summary>
/// A parsed content template: literal text and tokens such as <c>{body}</c>, <c>{timestamp}</c>, <c>{header:Date}</c>. In literals <c>\n \r
/// \t \\ \{ \}</c>
/// are escapes. Only <see cref="TryParse"/> creates a template, so a template never contains an unknown token.
/// </summary>
public sealed record ContentTemplate
{
    private readonly IReadOnlyList<ContentPiece> pieces;

    private ContentTemplate(string text, IReadOnlyList<ContentPiece> pieces)
    {
        Text = text;
        this.pieces = pieces;
    }

    public string Text { get; }

    /// <summary>The tokens in order, without the literals.</summary>
    public IReadOnlyList<ContentToken> Tokens => [.. pieces.Select(p => p.Token).OfType<ContentToken>()];

    /// <summary>
    /// True when every change of the body changes the content: <c>{body}</c>, a digest of it computed here, or all form fields.
    /// </summary>
    public bool CoversBody => pieces.Any(p => p.Token is { CoversBody: true });

    /// <returns>The template; null, with the reason in <paramref name="fault"/>, when the text is not a valid template.</returns>
    public static ContentTemplate? TryParse(string text, out string? fault)
    {
        var parsed = TemplateParser.Parse(text, out fault);
        return parsed is null ? null : new ContentTemplate(text, parsed);
    }

    public bool Uses(string tokenName) => pieces.Any(p => p.Token?.Name == tokenName);

    /// <summary>Writes the content; the body is passed on without a copy.</summary>
    public void Render(ContentValues values, ContentSink sink)
    {
        foreach (var piece in pieces)
        {
            if (piece.Token is { } token)
            {
                ContentTokenWriter.Write(token, values, sink);
            }
            else
            {
                sink(piece.Literal.Span);
            }
        }
    }

    public ReadOnlyMemory<byte> Render(ContentValues values)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Render(values, buffer.Write);
        return buffer.WrittenMemory;
    }

    /// <summary>Returns the content in parts, each with its token (null for a literal); the body is referenced, not copied.</summary>
    internal IReadOnlyList<(ContentToken? Token, ReadOnlyMemory<byte> Bytes)> Parts(ContentValues values) =>
        [
            .. pieces.Select(p =>
                (
                    p.Token,
                    p.Token switch
                    {
                        null => p.Literal,
                        { Name: "body" } => values.Body,
                        { } token => Written(token, values),
                    }
                )
            ),
        ];

    private static ReadOnlyMemory<byte> Written(ContentToken token, ContentValues values)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ContentTokenWriter.Write(token, values, buffer.Write);
        return buffer.WrittenMemory;
    }

    public bool Equals(ContentTemplate? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
