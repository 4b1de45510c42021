namespace WebhookInspector.Requests.Bodies;

/// <summary>A name or a value of a form: as sent, and what it says.</summary>
/// <param name="Raw">As it stands in the body.</param>
/// <param name="Text">Decoded. An escape that is broken, or whose bytes are no UTF-8, stays as sent.</param>
/// <param name="Broken">Where in <paramref name="Text"/> such escapes stand, in order.</param>
public sealed record FormText(string Raw, string Text, IReadOnlyList<Range> Broken);
