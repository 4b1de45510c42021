using System.Text.RegularExpressions;
using WebhookInspector.Hover.Client;

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>Builds curl commands for Hover's calls, for use without a connection here. The token stays in the shell.</summary>
/// <param name="ApiBaseUrl">The base URL, without <c>/api/v2</c>.</param>
public sealed partial record HoverCommands(string ApiBaseUrl)
{
    private const string Token = "-H \"Authorization: Bearer $HOVER_ACCESS_TOKEN\"";

    private string Webhooks => ApiBaseUrl + "/api/v2/webhooks";

    public string Register(string captureUrl) =>
        $"curl -X POST {Webhooks} {Token} -H 'Content-Type: application/json' -d '{HoverClient.RegistrationBody(captureUrl)}'";

    /// <param name="code">The code. Invalid text is left out of the command, which may be pasted into a shell.</param>
    public string Verify(string? code) =>
        $"curl -X PUT {Webhooks}/{(code is not null && Code().IsMatch(code) ? code : "CODE")}/verify {Token}";

    public string Resend(string? webhookId) =>
        $"curl -X POST {Webhooks}/{(webhookId is not null && Code().IsMatch(webhookId) ? webhookId : "ID")}/request_verification {Token}";

    public string List => $"curl {Webhooks} {Token}";

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._~-]{0,199}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();
}
