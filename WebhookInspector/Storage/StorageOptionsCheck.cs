using Microsoft.Extensions.Options;

namespace WebhookInspector.Storage;

internal sealed class StorageOptionsCheck(IHostEnvironment environment) : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.DataDirectory))
        {
            return ValidateOptionsResult.Fail("Inspector:DataDirectory must name a directory.");
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
