using WebhookInspector.Components.Pages.Home;
using WebhookInspector.Providers;
using WebhookInspector.Storage;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Components.Pages.Home;

public class SecretStandingTests
{
    private static readonly ProviderCatalog Catalog = ProviderCatalog.Load(null);

    [Fact]
    public void Of_ProviderMakesItAndNoneIsSet_AsksForIt()
    {
        var standing = Of("cove", Secret(samplesOnly: true));

        (standing.IsSet, standing.CanSet, standing.ToGive).ShouldBe((false, true, null));
        standing.Words.ShouldBe("The webhook secret comes from Cove; until it is set, only samples verify");
    }

    [Fact]
    public void Of_ProviderMakesItAndOneIsSet_IsSettled() => Of("cove", Secret(), Secret(samplesOnly: true)).IsSet.ShouldBeTrue();

    [Fact]
    public void Of_CustomerMakesIt_IsToBeGivenToTheProvider()
    {
        var made = Secret();

        Of("single-invoice", made).ToGive.ShouldBe(made);
    }

    [Fact]
    public void Of_KeyLost_AsksForItAgain()
    {
        var standing = Of("cove", Secret() with { KeyLost = true }, Secret(samplesOnly: true));

        (standing.IsSet, standing.CanSet, standing.ToGive).ShouldBe((false, true, null));
        standing.Words.ShouldBe("The webhook secret can't be read: its encryption key is lost. Set it again");
    }

    private static SecretStanding Of(string provider, params EndpointSecret[] secrets) =>
        SecretStanding.Of(Stored.Endpoint(provider: provider) with { Secrets = secrets }, Catalog.Find(provider)!);

    private static EndpointSecret Secret(bool samplesOnly = false) => new("sec_1", "one", Stored.Noon, samplesOnly);
}
