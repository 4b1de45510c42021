namespace WebhookInspector.Access;

/// <summary>Options that say who may see and change captured requests. Section <c>Inspector:Access</c>.</summary>
internal sealed class AccessOptions
{
    public const string Section = "Inspector:Access";

    /// <summary>
    /// <c>Local</c>: everybody at this machine. <c>Team</c>: people who sign in. A string, so that an invalid word is a listed fault and
    /// not a binder exception.
    /// </summary>
    public string Mode { get; set; } = "Local";

    /// <summary>
    /// Addresses (<c>10.0.0.5</c>) and networks (<c>10.0.0.0/8</c>) of the proxies whose <c>X-Forwarded-For</c>, <c>-Proto</c> and
    /// <c>-Host</c> are trusted in Team mode. Headers of other senders are ignored.
    /// </summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    public bool IsTeam => Mode.Trim().Equals("Team", StringComparison.OrdinalIgnoreCase);

    public static AccessOptions Read(IConfiguration configuration)
    {
        var options = new AccessOptions();
        configuration.GetSection(Section).Bind(options);
        return options;
    }
}
