using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WebhookInspector.E2E.Support;

namespace WebhookInspector.E2E.Pages;

/// <summary>One endpoint's secrets, reached by the navigation.</summary>
internal sealed partial class EndpointPage(Visit visit)
{
    private ILocator Navigation => visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" });

    private ILocator Content => visit.Page.GetByRole(AriaRole.Main);

    private ILocator Dialog => visit.Page.GetByRole(AriaRole.Dialog);

    public ILocator Endpoints => Navigation.GetByRole(AriaRole.Link, new() { Name = "Endpoints", Exact = true });

    public ILocator Requests => Navigation.GetByRole(AriaRole.Link).Filter(new() { HasText = "Requests" });

    public ILocator Endpoint(string name) => Content.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator AddSecret => Content.GetByRole(AriaRole.Button, new() { Name = "Add a secret" });

    public ILocator NewSecret => Dialog.GetByLabel(SecretLabel());

    public ILocator SaveSecret => Dialog.GetByRole(AriaRole.Button, new() { Name = "Save the secret" });

    public ILocator RemoveSecret(string label) =>
        Content.GetByRole(AriaRole.Button, new() { Name = $"Remove the secret {label}", Exact = true });

    public ILocator ConfirmRemoval => Dialog.GetByRole(AriaRole.Button, new() { Name = "Remove the secret", Exact = true });

    // What the provider calls it follows.
    [GeneratedRegex("^Secret", RegexOptions.None, 1000)]
    private static partial Regex SecretLabel();
}
