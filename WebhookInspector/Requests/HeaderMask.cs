namespace WebhookInspector.Requests;

/// <summary>
/// Masks header values that are shown only on demand: the headers sensitive for every endpoint, and those of this endpoint.
/// </summary>
/// <param name="credential">The header in which the endpoint's scheme carries a token or password; null when there is none.</param>
/// <param name="chosen">The header names added in the endpoint's settings; <c>{n}</c> stands for a number.</param>
public sealed class HeaderMask(string? credential, IReadOnlyList<string> chosen)
{
    /// <summary>The text shown instead of a masked value.</summary>
    public const string Masked = "(masked)";

    /// <summary>The mask of an endpoint without additional names.</summary>
    public static HeaderMask Standard { get; } = new(null, []);

    /// <summary>The mask of an endpoint whose scheme is unknown: any header may hold its credential.</summary>
    public static HeaderMask Everything { get; } = new(null, []) { HidesAll = true };

    private bool HidesAll { get; init; }

    public bool Hides(string name) => IsCredential(name) || (chosen.Count > 0 && chosen.Any(c => NumberedHeader.Matches(c, name)));

    /// <summary>True for a header that is always masked, whatever the settings say.</summary>
    public bool IsCredential(string name) => HidesAll || SensitiveHeaders.Contains(name, credential);
}
