namespace WebhookInspector.Requests;

/// <summary>
/// Masks header values that are shown only on demand: the headers sensitive for every endpoint, and those of this endpoint.
/// </summary>
/// <param name="credentials">The headers in which the endpoint's scheme carries a token or password, or a handshake a secret;
/// <c>{n}</c> stands for a number.</param>
/// <param name="chosen">The header names added in the endpoint's settings, written likewise.</param>
public sealed class HeaderMask(IReadOnlyList<string> credentials, IReadOnlyList<string> chosen)
{
    /// <summary>The text shown instead of a masked value.</summary>
    public const string Masked = "(masked)";

    /// <summary>The mask of an endpoint without additional names.</summary>
    public static HeaderMask Standard { get; } = new([], []);

    /// <summary>The mask of an endpoint whose scheme is unknown: any header may hold its credential.</summary>
    public static HeaderMask Everything { get; } = new([], []) { HidesAll = true };

    private bool HidesAll { get; init; }

    public bool Hides(string name) => IsCredential(name) || IsOneOf(chosen, name);

    /// <summary>True for a header that is always masked, whatever the settings say.</summary>
    public bool IsCredential(string name) => HidesAll || SensitiveHeaders.Contains(name) || IsOneOf(credentials, name);

    private static bool IsOneOf(IReadOnlyList<string> names, string name) =>
        names.Count > 0 && names.Any(n => NumberedHeader.Matches(n, name));
}
