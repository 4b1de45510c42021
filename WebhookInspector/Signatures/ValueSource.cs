namespace WebhookInspector.Signatures;

/// <summary>The place of one value in the message. Exactly one of the places is set.</summary>
/// <param name="Kv">A key in a signature header of key-value pairs.</param>
/// <param name="Json">A path into the JSON body.</param>
/// <param name="Form">A field of a form, urlencoded or multipart.</param>
public sealed record ValueSource(string? Header = null, string? Kv = null, string? Json = null, string? Query = null, string? Form = null);
