using System.Text.RegularExpressions;
using WebhookInspector.Components.Pages.Providers;
using WebhookInspector.Components.Shared;
using WebhookInspector.Providers;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Tests.Providers;

/// <summary>A line for each fact on the pages of the five providers: where the product shows or checks it, or says why it can't.</summary>
public partial class ProviderPageTests
{
    [Theory]
    // Cove
    [InlineData("cove", "pushes status changes, no polling", "guide", "need not poll")]
    [InlineData("cove", "the URL is given by mail", "guide", "Write to concierge@cove.co")]
    [InlineData("cove", "the answer brings configuration and secret", "guide", "the endpoint's configuration and the webhook secret")]
    [InlineData("cove", "public and HTTPS", "checklist", "Sent over HTTPS")]
    [InlineData("cove", "handles POST", "checklist", "Sent with POST")]
    [InlineData("cove", "answers 200 OK", "checklist", "Answered with exactly 200")]
    [InlineData("cove", "HMAC signature in its header", "scheme", "X-HMAC-SIGNATURE")]
    [InlineData("cove", "the hash is not named", "assumed", "scheme.hash")]
    [InlineData("cove", "the notation is not named", "assumed", "scheme.signature.encoding")]
    [InlineData("cove", "JSON content type", "checklist", "application/json")]
    [InlineData("cove", "over the raw body", "guide", "HMAC of the raw body")]
    [InlineData("cove", "time of the event", "field", "$.time")]
    [InlineData("cove", "applicant's id", "field", "$.applicant.id")]
    [InlineData("cove", "status of the screening", "field", "$.applicant.status")]
    [InlineData("cove", "organization", "field", "$.org.id")]
    [InlineData("cove", "property", "field", "$.property.id")]
    [InlineData("cove", "listor", "field", "$.listor.id")]
    [InlineData("cove", "verify before processing", "checklist", "Signature is right")]
    [InlineData("cove", "respond quickly", "checklist", "Answered quickly")]
    [InlineData("cove", "the same webhook may come again", "checklist", "Not a repeated delivery")]
    [InlineData("cove", "store the raw payload first", "checklist", "raw payload is stored")]
    [InlineData("cove", "they simulate events for a test", "guide", "simulate events")]
    [InlineData("cove", "support within one business day", "guide", "within one business day")]
    // Single Invoice
    [InlineData("single-invoice", "an endpoint and a clientSecret are needed", "guide", "that token as clientSecret")]
    [InlineData("single-invoice", "more efficient than polling", "guide", "polling")]
    [InlineData("single-invoice", "accepts POST", "checklist", "Sent with POST")]
    [InlineData("single-invoice", "CoverId in the payload", "field", "$.CoverId")]
    [InlineData("single-invoice", "TLS 1.2 or newer", "checklist", "TLS 1.2")]
    [InlineData("single-invoice", "addresses for the firewall", "checklist", "addresses")]
    [InlineData("single-invoice", "bearer token in a header", "scheme", "Authorization")]
    [InlineData("single-invoice", "one token for each web-hook type", "checklist", "its own token")]
    [InlineData("single-invoice", "validated on each call", "checklist", "Bearer token is the one")]
    [InlineData("single-invoice", "base64 recommended", "checklist", "base64")]
    [InlineData("single-invoice", "at most every 6 months", "checklist", "6 months")]
    [InlineData("single-invoice", "the sentence can be read otherwise", "assumed", "checklist.jwt-expiry")]
    [InlineData("single-invoice", "lowest access level", "checklist", "lowest access level")]
    [InlineData("single-invoice", "allowed characters", "secret", "- . _ ~ + /")]
    [InlineData("single-invoice", "payload names the resource", "checklist", "which resource is meant")]
    [InlineData("single-invoice", "confirmation with its status", "field", "$.confirmationId")]
    [InlineData("single-invoice", "X-APIVersion 3.0", "checklist", "X-APIVersion is 3.0")]
    [InlineData("single-invoice", "JSON content type", "checklist", "application/json")]
    [InlineData("single-invoice", "ten retries from 30 seconds", "retry", "ten retries")]
    [InlineData("single-invoice", "no factor of the back-off", "retry", "guess")]
    // Compliancely
    [InlineData("compliancely", "2xx expected", "checklist", "Answered with 2xx")]
    [InlineData("compliancely", "changes as soon as they occur", "guide", "as soon as they occur")]
    [InlineData("compliancely", "synchronous results need none", "guide", "answered at once need no webhook")]
    [InlineData("compliancely", "signing is optional", "guide", "Signing is optional")]
    [InlineData("compliancely", "signature header", "scheme", "Compliancely-Signature")]
    [InlineData("compliancely", "HMAC with SHA-256", "scheme", "HMAC-SHA256")]
    [InlineData("compliancely", "secret found or set on the site", "guide", "Find or set the secret")]
    [InlineData("compliancely", "over the body", "guide", "over the body")]
    [InlineData("compliancely", "three attempts", "retry", "Three attempts")]
    [InlineData("compliancely", "3 and 6 minutes can be read in two ways", "retry", "can also mean")]
    [InlineData("compliancely", "the doubt is named", "assumed", "retry.readings")]
    [InlineData("compliancely", "webhook log", "checklist", "webhook log")]
    // Coverbase
    [InlineData("coverbase", "a POST at a checkpoint", "checklist", "Sent with POST")]
    [InlineData("coverbase", "registered per environment", "guide", "once for each environment")]
    [InlineData("coverbase", "with a list of event types", "guide", "with the event types that you want")]
    [InlineData("coverbase", "full list in the dashboard", "guide", "Workflows, Events")]
    [InlineData("coverbase", "vendor.created", "guide", "in the UI, over the API or by a workflow")]
    [InlineData("coverbase", "vendor.status_changed", "guide", "intake, active, suspended, offboarded")]
    [InlineData("coverbase", "assessment events", "guide", "approved by a reviewer")]
    [InlineData("coverbase", "evaluation.flagged", "guide", "a control becomes a finding")]
    [InlineData("coverbase", "evidence events", "guide", "uploaded by it")]
    [InlineData("coverbase", "contract.renewal_due", "guide", "renewal window")]
    [InlineData("coverbase", "contract.analyzed", "guide", "Contract Guardian")]
    [InlineData("coverbase", "workflow.checkpoint", "guide", "workflow.checkpoint")]
    [InlineData("coverbase", "workflow_run_id correlates", "field", "$.workflow_run_id")]
    [InlineData("coverbase", "24 hours of exponential back-off", "retry", "24 hours")]
    [InlineData("coverbase", "2xx within 10 seconds", "checklist", "within 10 s")]
    [InlineData("coverbase", "event_id may come again", "checklist", "event_id was not seen before")]
    [InlineData("coverbase", "HMAC SHA256 in its header", "scheme", "Coverbase-Signature")]
    // Hover
    [InlineData("hover", "why to register", "guide", "status")]
    [InlineData("hover", "the code is posted to the URL", "guide", "posts a code to the URL")]
    [InlineData("hover", "scope of the organisation", "guide", "organi")]
    [InlineData("hover", "events of any user", "guide", "any user")]
    [InlineData("hover", "from app and API", "guide", "API")]
    [InlineData("hover", "POST for each event", "checklist", "Sent with POST")]
    [InlineData("hover", "event names the type", "checklist", "Payload has event")]
    [InlineData("hover", "registration's answer: hmac_secret", "guide", "hmac_secret")]
    [InlineData("hover", "registration's answer: verified_at", "guide", "verified_at")]
    [InlineData("hover", "registration's answer: last_error", "guide", "last_error")]
    [InlineData("hover", "OAuth2", "guide", "OAuth2")]
    public void Fact_OfAProvidersPage_StandsWhereItIsShownOrChecked(string provider, string fact, string where, string text) =>
        Shown(Built.Provider(provider), where).ShouldContain(text, Case.Insensitive, fact);

    [Theory]
    [InlineData("cove", "Cove's page, read 2026-11-20")]
    [InlineData("single-invoice", "Single Invoice's page, read 2026-11-20")]
    [InlineData("compliancely", "Compliancely's page, read 2026-11-20")]
    [InlineData("coverbase", "Coverbase's page, read 2026-11-20")]
    [InlineData("hover", "Hover's page \"Register Webhook\", read 2026-11-20")]
    public void Guide_OfAProvider_NamesItsSource(string provider, string source) => Built.Provider(provider).Guide.ShouldContain(source);

    private static string Shown(ProviderDefinition provider, string where) =>
        where switch
        {
            "guide" => Space().Replace(Tag().Replace(GuideRenderer.Render(provider, new Dictionary<string, string>()), ""), " "),
            "checklist" => string.Join('\n', provider.Checklist.Select(c => c.Text)),
            "scheme" => string.Join('\n', ProviderFacts.Of(provider).Select(f => f.Value)) + SchemeWords.Describe(provider.Scheme),
            "assumed" => string.Join('\n', provider.Assumed.Select(a => a.Field)),
            "field" => string.Join('\n', provider.Fields.Select(f => f.Path.Text)),
            "secret" => provider.Secret.Rule ?? "",
            "retry" => provider.Retry.Text + RetryWords.Of(RetryPlan.Of(provider.Retry)),
            _ => throw new ArgumentOutOfRangeException(nameof(where), where, "no such place"),
        };

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
