namespace WebhookInspector.Requests.Pasting;

/// <param name="Name">The long name, without dashes.</param>
/// <param name="Value">The value; null for a flag.</param>
/// <param name="Position">The position of the value, or of the option if it has none, in bytes.</param>
internal readonly record struct CurlOption(string Name, string? Value, int Position);
