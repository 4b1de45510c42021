namespace WebhookInspector.Requests.Pasting;

/// <param name="Name">The long name, without dashes.</param>
/// <param name="Value">Null for a flag.</param>
/// <param name="Position">Of the value where there is one, in bytes.</param>
internal readonly record struct CurlOption(string Name, string? Value, int Position);
