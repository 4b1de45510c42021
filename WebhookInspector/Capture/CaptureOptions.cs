using Microsoft.Extensions.Options;

namespace WebhookInspector.Capture;

/// <summary>Section <c>Inspector:Capture</c>.</summary>
public sealed class CaptureOptions
{
    /// <summary>How many bytes of a body are kept; what is longer is answered 413.</summary>
    public int MaxBodyBytes { get; set; } = 10 * 1024 * 1024;
}

internal sealed class CaptureOptionsCheck : IValidateOptions<CaptureOptions>
{
    /// <summary>A body is one value in the database, and SQLite's are at most a billion bytes.</summary>
    private const int Most = 900_000_000;

    public ValidateOptionsResult Validate(string? name, CaptureOptions options) => options.MaxBodyBytes is >= 1 and <= Most
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"Inspector:Capture:MaxBodyBytes is {options.MaxBodyBytes}: it must be 1 to {Most} bytes.");
}
