using Microsoft.Extensions.Options;

namespace WebhookInspector.Access;

/// <summary>Stops the start on a mode that this version cannot keep.</summary>
internal sealed class AccessOptionsCheck : IValidateOptions<AccessOptions>
{
    private const string Key = AccessOptions.Section + ":" + nameof(AccessOptions.Mode);

    public ValidateOptionsResult Validate(string? name, AccessOptions options) => options.Mode.Trim().ToUpperInvariant() switch
    {
        "LOCAL" => ValidateOptionsResult.Success,
        "TEAM" => ValidateOptionsResult.Fail($"{Key} is \"Team\", but only \"Local\" is available in this version."),
        _ => ValidateOptionsResult.Fail($"{Key} is \"{options.Mode}\", but only \"Local\" is allowed."),
    };
}
