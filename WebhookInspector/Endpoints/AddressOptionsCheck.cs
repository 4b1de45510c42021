using Microsoft.Extensions.Options;

namespace WebhookInspector.Endpoints;

internal sealed class AddressOptionsCheck : IValidateOptions<AddressOptions>
{
    public ValidateOptionsResult Validate(string? name, AddressOptions options) =>
        options.PublicUrl is not { Length: > 0 } text
        || (
            Uri.TryCreate(text, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            && url.Query.Length == 0
            && url.Fragment.Length == 0
            && url.UserInfo.Length == 0
        )
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Inspector:PublicUrl is '{text}': "
                    + "it must be an absolute http or https URL without user, query or fragment, such as https://hooks.example.com."
            );
}
