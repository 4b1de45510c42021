using WebhookInspector.Providers;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Providers;

public class CatalogueTests
{
    private static readonly string[] Expected = Ids();

    [Fact]
    public void Load_BuiltIn_HoldsEverySchemeThatIsOnRecord() =>
        Built.Catalog.All.Select(d => d.Id).Except(["custom"]).ShouldBe(Expected, ignoreOrder: true);

    [Fact]
    public void Load_BuiltIn_PutsTheRestByName() =>
        Built
            .Catalog.All.Skip(10)
            .Select(d => d.Name)
            .ShouldBe(Built.Catalog.All.Skip(10).Select(d => d.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("bigcommerce", "scheme.secret.decode")]
    [InlineData("twitch", "scheme.timestamp.toleranceSeconds")]
    [InlineData("telegram", "scheme")]
    [InlineData("okta", "scheme.signature.header")]
    [InlineData("shopify", "samples.events")]
    [InlineData("certn", "event")]
    [InlineData("certn", "secret.madeBy")]
    [InlineData("certn", "registration.steps")]
    public void Load_WhatIsNotOnRecord_IsMarkedAssumed(string id, string field) => Built.Provider(id).IsAssumed(field).ShouldBeTrue();

    [Theory]
    [InlineData("gitlab", SecretMaker.Customer)]
    [InlineData("shopify", SecretMaker.Provider)]
    public void Load_SecretOnRecord_IsNotMarkedAssumed(string id, SecretMaker maker)
    {
        Built.Provider(id).Secret.MadeBy.ShouldBe(maker);
        Built.Provider(id).IsAssumed("secret.madeBy").ShouldBeFalse();
    }

    [Theory]
    [InlineData("gitlab", "Push Hook")]
    [InlineData("shopify", "orders/create")]
    [InlineData("xero", "INVOICE.UPDATE")]
    [InlineData("telegram", "message")]
    [InlineData("mandrill", "open")]
    [InlineData("twilio", "completed")]
    public void Samples_TypesOnRecord_AreOffered(string id, string type) =>
        Built.Provider(id).Samples.Events.Select(e => e.Type).ShouldContain(type);

    [Theory]
    [InlineData("twilio", "AccountSid=AC")]
    [InlineData("mandrill", "mandrill_events=%5B%7B%22event%22%3A%22send%22")]
    public void Create_FormProvider_IsAForm(string id, string start)
    {
        var sample = SampleFactory.Create(
            Built.Provider(id),
            Built.Provider(id).Samples.Events[0].Type,
            "http://localhost/hooks/x/t",
            Built.Noon,
            new Random(1)
        );

        System.Text.Encoding.ASCII.GetString(sample.Body.Span).ShouldStartWith(start);
        sample.Headers.Value("Content-Type").ShouldBe("application/x-www-form-urlencoded");
    }

    [Fact]
    public void Read_FormField_IsTheEventsType() =>
        EventReader
            .Read(
                Built.Provider("twilio"),
                Built.Message("CallStatus=in-progress&To=%2B1", ("Content-Type", "application/x-www-form-urlencoded"))
            )
            .Type.ShouldBe("in-progress");

    [Theory]
    [InlineData("stripe", "put together", false)]
    [InlineData("mux", "HMAC-SHA256", true)]
    [InlineData("mux", "&lt;timestamp&gt;.&lt;body&gt;", true)]
    [InlineData("mux", "<code>v1</code>", true)]
    [InlineData("mux", "300 s", true)]
    [InlineData("svix", "without its <code>whsec_</code>", true)]
    [InlineData("mailgun", "not covered", true)]
    [InlineData("gitlab", "nothing about the body", true)]
    [InlineData("twilio-json", "bodySHA256", true)]
    [InlineData("hubspot-v2", "X-HubSpot-Signature-Version", true)]
    [InlineData("bridge-xyz", "of which the SHA-256 is signed", true)]
    [InlineData("bill-com", "without white space", true)]
    public void Guide_WrittenFromTheDeclaration_SaysHowToCheck(string id, string text, bool isThere) =>
        GuideRenderer
            .Render(Built.Provider(id), new Dictionary<string, string>())
            .Contains(text, StringComparison.Ordinal)
            .ShouldBe(isThere);

    private static string[] Ids()
    {
        using var stream = typeof(CatalogueTests).Assembly.GetManifestResourceStream("providers/ids.txt").ShouldNotBeNull();
        return new StreamReader(stream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
