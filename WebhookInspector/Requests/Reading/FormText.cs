namespace WebhookInspector.Requests.Reading;

/// <summary>A name or value of a form field, as sent and decoded.</summary>
/// <param name="Raw">The text exactly as in the body.</param>
/// <param name="Text">The decoded text. An escape that is malformed, or whose bytes are not UTF-8, stays as sent.</param>
/// <param name="Broken">The positions of such escapes in <paramref name="Text"/>, in order.</param>
public sealed record FormText(string Raw, string Text, IReadOnlyList<Range> Broken);
