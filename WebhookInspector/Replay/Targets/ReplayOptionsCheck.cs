using Microsoft.Extensions.Options;

namespace WebhookInspector.Replay.Targets;

internal sealed class ReplayOptionsCheck : IValidateOptions<ReplayOptions>
{
    public ValidateOptionsResult Validate(string? name, ReplayOptions options)
    {
        var faults = options
            .AllowedTargets.Select(
                (text, i) =>
                    AllowedTarget.TryParse(text, out var fault) is null
                        ? $"{ReplayOptions.Section}:AllowedTargets:{i} is '{text}', {fault}."
                        : null
            )
            .OfType<string>()
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
