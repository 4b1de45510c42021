using Microsoft.Extensions.Options;

namespace WebhookInspector.Replay;

/// <summary>Section <c>Inspector:Replay</c>.</summary>
public sealed class ReplayOptions
{
    public const string Section = "Inspector:Replay";

    /// <summary>Private and loopback targets that may be sent to: hosts, globs or CIDR ranges. Public ones need not be listed.</summary>
    public IList<string> AllowedTargets { get; } = [];
}

internal sealed class ReplayOptionsCheck : IValidateOptions<ReplayOptions>
{
    public ValidateOptionsResult Validate(string? name, ReplayOptions options)
    {
        var faults = options.AllowedTargets
            .Select((text, i) => AllowedTarget.TryParse(text, out var fault) is null ? $"{ReplayOptions.Section}:AllowedTargets:{i} is '{text}', {fault}." : null)
            .OfType<string>().ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
