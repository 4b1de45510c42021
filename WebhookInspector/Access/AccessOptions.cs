namespace WebhookInspector.Access;

/// <summary>Who may see and change what was captured. Section <c>Inspector:Access</c>.</summary>
public sealed class AccessOptions
{
    public const string Section = "Inspector:Access";

    /// <summary>
    /// <c>Local</c>: whoever sits at this machine. <c>Team</c>: whoever signs in. Text, so that a wrong word is a listed fault and no
    /// binder exception.
    /// </summary>
    public string Mode { get; set; } = "Local";

    /// <summary>
    /// Addresses (<c>10.0.0.5</c>) and networks (<c>10.0.0.0/8</c>) of the proxies whose <c>X-Forwarded-For</c>, <c>-Proto</c> and
    /// <c>-Host</c> are believed, in Team mode.
    /// Nobody else's are.
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
