using Microsoft.Extensions.Options;

namespace WebhookInspector.Capture;

internal sealed class CaptureOptionsCheck : IValidateOptions<CaptureOptions>
{
    /// <summary>
    /// Upper limit of the body size: a body is one value in the database, and SQLite allows at most a billion bytes per value.
    /// </summary>
    private const int Most = 900_000_000;

    private const long MaxBudget = 1L << 40;

    private const int MaxPerMinute = 10_000_000;

    public ValidateOptionsResult Validate(string? name, CaptureOptions options)
    {
        var faults = new List<string>();
        if (options.MaxBodyBytes is < 1 or > Most)
        {
            faults.Add($"Inspector:Capture:MaxBodyBytes is {options.MaxBodyBytes}: it must be 1 to {Most} bytes.");
        }

        // Without room for two, one slow sender could keep every other large body out.
        var least = 2L * options.MaxBodyBytes;
        if (options.BudgetBytes < least || options.BudgetBytes > MaxBudget)
        {
            faults.Add(
                $"Inspector:Capture:BudgetBytes is {options.BudgetBytes}: it must be {least} (twice MaxBodyBytes) to {MaxBudget} bytes."
            );
        }

        foreach (
            var (key, rate) in new[]
            {
                ("EndpointPerMinute", options.RateLimit.EndpointPerMinute),
                ("AddressPerMinute", options.RateLimit.AddressPerMinute),
            }
        )
        {
            if (rate is < 0 or > MaxPerMinute)
            {
                faults.Add(
                    $"Inspector:Capture:RateLimit:{key} is {rate}: it must be 1 to {MaxPerMinute} requests a minute, or 0 for no limit."
                );
            }
        }

        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
