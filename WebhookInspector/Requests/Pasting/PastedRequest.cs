namespace WebhookInspector.Requests.Pasting;

/// <summary>
/// The request data in a pasted text. Bytes are exact: the text is read as UTF-8, and the body keeps its line ends as pasted.
/// </summary>
/// <param name="Method">The method; null when the text has none.</param>
/// <param name="Url">The absolute URL, one char per byte; null when the text has none.</param>
/// <param name="Body">The body; null when the text contains only headers.</param>
/// <param name="Notes">The assumptions made and the parts left out, one sentence each.</param>
public sealed record PastedRequest(
    string? Method,
    string? Url,
    IReadOnlyList<Header> Headers,
    ReadOnlyMemory<byte>? Body,
    IReadOnlyList<string> Notes
);
