using Microsoft.Extensions.Options;

namespace WebhookInspector.Hover;

internal sealed class HoverOptionsCheck : IValidateOptions<HoverOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100),
        Longest = TimeSpan.FromMinutes(2);

    public ValidateOptionsResult Validate(string? name, HoverOptions options)
    {
        var faults = new List<string>();
        if (!IsBase(options.ApiBaseUrl))
        {
            faults.Add(
                $"Inspector:Hover:ApiBaseUrl is '{options.ApiBaseUrl}': it must be an absolute https URL without user, query or "
                    + "fragment, such as https://hover.to; http is for addresses of this machine alone, since an access token goes there."
            );
        }

        if (options.Timeout < Shortest || options.Timeout > Longest)
        {
            faults.Add($"Inspector:Hover:Timeout is '{options.Timeout}': it must be from 00:00:00.1 to 00:02:00.");
        }

        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }

    private static bool IsBase(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url.Query.Length == 0
        && url.Fragment.Length == 0
        && url.UserInfo.Length == 0
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
}
