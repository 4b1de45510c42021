using System.Text;

namespace WebhookInspector.Requests.Reading;

/// <summary>One part of a multipart body (RFC 2046, 5.1; for forms, RFC 7578).</summary>
/// <param name="Number">The number of the part, starting at 1, in the order sent.</param>
public sealed record MultipartPart(int Number, IReadOnlyList<Header> Headers, ReadOnlyMemory<byte> Content)
{
    private const int LongestFileName = 100;

    public string? ContentType => Headers.Value("Content-Type");

    public string? Name => DispositionParameter.Read(Headers.Value("Content-Disposition"), "name");

    /// <summary>The file name as sent: it may contain a path or other unsafe text.</summary>
    public string? FileName =>
        DispositionParameter.Read(Headers.Value("Content-Disposition"), "filename*")
        ?? DispositionParameter.Read(Headers.Value("Content-Disposition"), "filename");

    /// <summary>
    /// A safe name for saving: no path, no characters that a file system or header rejects, none that hide the extension.
    /// </summary>
    public string SafeFileName
    {
        get
        {
            var name = FileName is { } sent ? sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..] : "";
            var safe = new StringBuilder();
            foreach (var c in name)
                safe.Append(
                    char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or ' ' || (c > 0xA0 && char.IsLetterOrDigit(c)) ? c : '_'
                );

            // A leading dot hides the file; Windows removes a trailing dot.
            var trimmed = safe.ToString().Trim(' ', '.');
            if (trimmed.Length > LongestFileName)
                trimmed = trimmed[^LongestFileName..].Trim(' ', '.');
            return trimmed.Length == 0 ? $"part-{Number}.bin" : trimmed;
        }
    }
}
