namespace WebhookInspector.Requests.Pasting;

/// <summary>What a pasted text says of a request. Bytes are exact: the text is taken as UTF-8, line ends of the body as they were pasted.</summary>
/// <param name="Method">Null where the text does not say.</param>
/// <param name="Url">Absolute, each char one byte; null where the text does not say.</param>
/// <param name="Body">Null where the text is a list of headers alone.</param>
/// <param name="Notes">What was assumed or left out, a sentence each.</param>
public sealed record PastedRequest(string? Method, string? Url, IReadOnlyList<Header> Headers, ReadOnlyMemory<byte>? Body, IReadOnlyList<string> Notes);
