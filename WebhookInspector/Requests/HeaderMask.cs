namespace WebhookInspector.Requests;

/// <summary>The headers of an endpoint's requests whose values are shown only to who asks for them: the sensitive ones of every endpoint, and its own.</summary>
/// <param name="credential">Where the endpoint's scheme carries a token or a password; null when it carries none.</param>
/// <param name="chosen">Names that the endpoint's settings add; <c>{n}</c> in one stands for a number.</param>
public sealed class HeaderMask(string? credential, IReadOnlyList<string> chosen)
{
    /// <summary>What stands in place of a value that is hidden.</summary>
    public const string Masked = "(masked)";

    /// <summary>Of an endpoint that adds none.</summary>
    public static HeaderMask Standard { get; } = new(null, []);

    public bool Hides(string name) => IsCredential(name) || (chosen.Count > 0 && chosen.Any(c => NumberedHeader.Matches(c, name)));

    /// <summary>Hidden for what it is, whatever the settings say.</summary>
    public bool IsCredential(string name) => SensitiveHeaders.Contains(name, credential);
}
