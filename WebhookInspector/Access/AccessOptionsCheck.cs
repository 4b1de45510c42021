using Microsoft.Extensions.Options;
using WebhookInspector.Access.Team;

namespace WebhookInspector.Access;

/// <summary>Stops the start when the mode or a proxy address is invalid.</summary>
internal sealed class AccessOptionsCheck : IValidateOptions<AccessOptions>
{
    private const string Key = AccessOptions.Section + ":" + nameof(AccessOptions.Mode);
    private const string ProxiesKey = AccessOptions.Section + ":" + nameof(AccessOptions.TrustedProxies);

    public ValidateOptionsResult Validate(string? name, AccessOptions options)
    {
        var faults = new List<string>();
        if (options.Mode.Trim().ToUpperInvariant() is not ("LOCAL" or "TEAM"))
            faults.Add($"{Key} is \"{options.Mode}\", but only \"Local\" and \"Team\" are allowed.");
        else if (options is { IsTeam: false, TrustedProxies.Count: > 0 })
            faults.Add($"{ProxiesKey} is set, but Local mode refuses requests that came through a proxy: set {Key} to \"Team\".");
        faults.AddRange(
            options
                .TrustedProxies.Select((proxy, i) => (proxy, i))
                .Where(p => !TrustedProxy.TryParse(p.proxy, out _))
                .Select(p =>
                    $"{ProxiesKey}:{p.i} is \"{p.proxy}\", but it must be an IP address such as 10.0.0.5 or a network such as 10.0.0.0/8."
                )
        );
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
