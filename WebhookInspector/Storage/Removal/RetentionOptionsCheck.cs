using Microsoft.Extensions.Options;

namespace WebhookInspector.Storage.Removal;

internal sealed class RetentionOptionsCheck : IValidateOptions<RetentionOptions>
{
    /// <summary>
    /// Minimum disk budget: an empty database with its indexes takes some hundred kilobytes, and a budget near that would remove everything
    /// at once.
    /// </summary>
    private const long LeastBytes = 16 * 1024 * 1024;

    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        var faults = new List<string>();
        if (options.MaxAge <= TimeSpan.Zero)
        {
            faults.Add("Inspector:Retention:MaxAge must be longer than zero, for example 30.00:00:00 for 30 days.");
        }

        if (options.MaxRequests < 1)
        {
            faults.Add("Inspector:Retention:MaxRequests must be at least 1.");
        }

        if (options.MaxEndpointBytes is < 1)
        {
            faults.Add("Inspector:Retention:MaxEndpointBytes must be at least 1; leave it out for no such limit.");
        }

        if (options.MaxBytes < LeastBytes)
        {
            faults.Add($"Inspector:Retention:MaxBytes is {options.MaxBytes}: it must be at least {LeastBytes} (16 MiB).");
        }

        if (options.ReserveBytes < 0)
        {
            faults.Add("Inspector:Retention:ReserveBytes must not be negative; 0 turns the reserve off.");
        }

        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
