using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Components.Pages.Providers;
using WebhookInspector.Components.Pages.Providers.Editing;
using WebhookInspector.Endpoints;
using WebhookInspector.Endpoints.Definitions;
using WebhookInspector.Providers;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Tests.Components.Pages.Providers.Editing;

public sealed class DefinitionPageTests : PageTest
{
    private const string Scheme = """{"kind":"hmac","signature":{"header":"X-Acme-Signature","encoding":"hex"},"content":"{body}"}""";

    [Fact]
    public void New_NothingTyped_ShowsNoFaultUntilItIsSaved()
    {
        var page = Render<DefinitionPage>();
        page.FindAll(".faultalert").ShouldBeEmpty();

        page.Find("form").Submit();

        page.Find(".faultalert ul").TextContent.ShouldContain("name is missing");
        page.FaultAt("Name").ShouldContain("is missing");
    }

    [Fact]
    public void New_NameTypedAndKindChosen_IsSaved()
    {
        var page = Render<DefinitionPage>();

        page.Field("Name").Input("Acme Pay");
        page.Find(".kind").Click();
        page.Find("form").Submit();

        page.WaitForState(() => Get<ProviderCatalog>().Find("acme-pay") is not null);
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("/providers/acme-pay");
    }

    [Fact]
    public void New_IdOfABuiltIn_IsRefusedWithTheReason()
    {
        var page = Render<DefinitionPage>();

        page.Field("Name").Input("Cove too");
        page.Field("Id").Input("cove");
        page.Find(".kind").Click();
        page.Find("form").Submit();

        page.WaitForAssertion(() => page.Find(".faultalert").TextContent.ShouldContain("built in"));
    }

    [Fact]
    public void New_KindChosen_ShowsOnlyItsFields()
    {
        var page = Render<DefinitionPage>();
        page.FindAll("input, textarea").Count.ShouldBeLessThan(12);

        page.FindAll(".kind").First(kind => kind.TextContent.StartsWith("Token", StringComparison.Ordinal)).Click();

        page.FindAll("label").Select(l => l.TextContent.Trim()).ShouldNotContain("Signed content");
        page.FindAll("input, textarea").Count.ShouldBeLessThan(20);
    }

    [Fact]
    public async Task New_FromARequest_IsFilledInAndPicksByAClick()
    {
        var request = await ArriveOfOwnSchemeAsync("""{"kind":"order.paid","ref":{"no":"o-1"},"type":"envelope"}""");
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/providers/new?request={request}");
        var page = Render<DefinitionPage>();
        await page.WaitForAssertionAsync(() => page.Field("Name").GetAttribute("value").ShouldBe("Acme"));
        page.Field("Signature in the header").GetAttribute("value").ShouldBe("X-Acme-Signature");
        page.Field("Event type").TextContent.ShouldBe("$.type");

        await page.WaitForAssertionAsync(() => page.Find(".tries"));

        await page.InvokeAsync(() => Value(page, "order.paid").Click());
        await page.InvokeAsync(() => Value(page, "o-1").Click());

        await page.WaitForAssertionAsync(() => page.Field("Event type").TextContent.ShouldBe("$.kind"));
        page.Field("Event id").TextContent.ShouldBe("$.ref.no");
        await page.WaitForAssertionAsync(() => page.Find(".tries b").TextContent.ShouldBe("order.paid"));
    }

    [Fact]
    public async Task Edit_DefinitionInUse_KeepsItsIdAndSavesTheRest()
    {
        await SaveAsync("acme");
        await Get<EndpointAdministration>().CreateAsync(new NewEndpoint("acme"), default);
        var page = Render<DefinitionPage>(p => p.Add(x => x.Id, "acme"));

        page.Field("Id").HasAttribute("disabled").ShouldBeTrue();
        page.Field("Name").Input("Acme Two");
        page.Find("form").Submit();

        page.WaitForState(() => Get<ProviderCatalog>().Find("acme")!.Name == "Acme Two");
        Get<EndpointDirectory>().OfProvider("acme").ShouldHaveSingleItem();
    }

    [Fact]
    public void Edit_BuiltIn_SaysToCopyIt() =>
        Render<DefinitionPage>(p => p.Add(x => x.Id, "cove")).Find(".empty").TextContent.ShouldContain("Copy it");

    [Fact]
    public async Task Edit_FaultyFile_IsCorrectedOnThePage()
    {
        await SaveAsync("acme");
        await File.WriteAllTextAsync(
            Get<DefinitionFolder>().FileFor("acme"),
            DefinitionFolderText("acme").Replace("\"2xx\"", "\"3xx\"", StringComparison.Ordinal)
        );
        await Get<OwnDefinitions>().ReloadAsync(default);
        var list = Render<ProvidersPage>();
        list.Find("#definition-faults").ParentElement!.TextContent.ShouldContain("answer.status");
        Services.GetRequiredService<NavigationManager>().NavigateTo("/providers/new?file=acme.json");
        var page = Render<DefinitionPage>();

        page.WaitForButton("JSON the whole definition, as in its file").Click();
        page.WaitForField("The definition as JSON").Input(DefinitionFolderText("acme"));
        page.Find("form").Submit();

        page.WaitForState(() => Get<ProviderCatalog>().Faults.Count == 0);
    }

    [Theory]
    [InlineData(Role.Viewer, false)]
    [InlineData(Role.Tester, false)]
    [InlineData(Role.Admin, true)]
    public async Task Provider_ByRole_OffersWhatTheRoleMay(Role role, bool offers)
    {
        await SaveAsync("acme");
        Visitor.Is(role);

        var page = Render<ProviderPage>(p => p.Add(x => x.Id, "acme"));

        await page.WaitForAssertionAsync(() => page.Button("Export as JSON"));
        page.FindAll("a, button").Select(b => b.TextContent.Trim()).Intersect(["Edit", "Delete", "New endpoint"]).Any().ShouldBe(offers);
    }

    private static IElement Value(IRenderedComponent<DefinitionPage> page, string value) =>
        page.FindAll(".trow").First(row => row.TextContent.Contains(value, StringComparison.Ordinal));

    private static string DefinitionFolderText(string id) => WebhookInspector.Tests.Providers.DefinitionFolder.Minimal(id);

    private Task SaveAsync(string id) =>
        Get<OwnDefinitions>().SaveAsync(System.Text.Encoding.UTF8.GetBytes(DefinitionFolderText(id)), replaces: null, default);

    private async Task<string> ArriveOfOwnSchemeAsync(string body)
    {
        await Get<EndpointAdministration>().CreateAsync(new NewEndpoint("custom", "Acme", SchemeJson: Scheme), default);
        return (await ArriveAsync("custom", body: body)).Id;
    }
}
