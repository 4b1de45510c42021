using Microsoft.Extensions.Options;

namespace WebhookInspector.Storage;

internal sealed class StorageOptionsCheck(IHostEnvironment environment) : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.DataDirectory))
        {
            return ValidateOptionsResult.Skip;
        }

        if (options.DataDirectory.Contains('\0', StringComparison.Ordinal))
        {
            return ValidateOptionsResult.Fail("Inspector:DataDirectory holds a NUL character; name a directory.");
        }

        var path = Path.Combine(environment.ContentRootPath, options.DataDirectory);
        return File.Exists(path)
            ? ValidateOptionsResult.Fail($"Inspector:DataDirectory is the file '{path}'; name a directory.")
            : ValidateOptionsResult.Success;
    }
}

internal sealed class RetentionOptionsCheck : IValidateOptions<RetentionOptions>
{
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

        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
