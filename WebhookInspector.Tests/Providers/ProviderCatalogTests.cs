using WebhookInspector.Providers;

namespace WebhookInspector.Tests.Providers;

public class ProviderCatalogTests
{
    [Fact]
    public void Load_BuiltIn_PutsTheFiveFirst() =>
        Built
            .Catalog.All.Take(10)
            .Select(d => d.Id)
            .ShouldBe([
                "cove",
                "single-invoice",
                "compliancely",
                "coverbase",
                "hover",
                "standard-webhooks",
                "github",
                "stripe",
                "slack",
                "custom",
            ]);

    [Theory]
    [InlineData("cove", SecretMaker.Provider)]
    [InlineData("single-invoice", SecretMaker.Customer)]
    [InlineData("compliancely", SecretMaker.Provider)]
    [InlineData("coverbase", SecretMaker.Customer)]
    [InlineData("hover", SecretMaker.Provider)]
    [InlineData("github", SecretMaker.Customer)]
    public void Load_BuiltIn_KnowsWhoMakesTheSecret(string id, SecretMaker maker) => Built.Provider(id).Secret.MadeBy.ShouldBe(maker);

    [Theory]
    [InlineData("cove", "scheme.hash")]
    [InlineData("cove", "scheme.signature.encoding")]
    [InlineData("compliancely", "scheme.signature.encoding")]
    [InlineData("coverbase", "scheme.signature.encoding")]
    [InlineData("hover", "scheme.hash")]
    public void Load_FieldThatTheProviderDoesNotDocument_IsMarkedAssumed(string id, string field) =>
        Built.Provider(id).IsAssumed(field).ShouldBeTrue();

    [Fact]
    public void Load_Compliancely_HasItsPublishedSchedule() =>
        Built
            .Provider("compliancely")
            .Retry.Readings.Select(r => r.AtSeconds)
            .ShouldBe([
                [180, 360],
                [180, 540],
            ]);

    [Theory]
    [InlineData("cove", 200, true)]
    [InlineData("cove", 204, false)]
    [InlineData("coverbase", 204, true)]
    [InlineData("coverbase", 302, false)]
    public void Accepts_Status_FollowsTheDefinition(string id, int status, bool accepted) =>
        Built.Provider(id).Answer.Accepts(status).ShouldBe(accepted);

    [Theory]
    [MemberData(nameof(Built.Ids), MemberType = typeof(Built))]
    public void FillSteps_BuiltIn_LeavesNoPlaceholderAndNamesTheUrl(string id)
    {
        var steps = Built.Provider(id).Registration.FillSteps("https://hooks.example.com/x", "signing secret");
        string.Concat(steps).ShouldContain("https://hooks.example.com/x");
        string.Concat(steps).ShouldNotContain("{");
    }

    [Fact]
    public void FillCommand_Coverbase_OffersEveryEventTypeThatHasASample()
    {
        var coverbase = Built.Provider("coverbase");
        coverbase.Registration.EventTypes.ShouldBe(coverbase.Samples.Events.Select(e => e.Type));
    }

    [Fact]
    public void Find_UnknownId_IsNull() => Built.Catalog.Find("nobody").ShouldBeNull();

    [Fact]
    public void Load_ExtraFolder_AddsItsDefinitionsWithTheirGuides()
    {
        using var folder = new DefinitionFolder();
        folder.Write("acme.json", DefinitionFolder.Minimal("acme"));
        folder.Write("acme.md", "# Acme");

        var found = ProviderCatalog.Load(folder.Path).Find("acme").ShouldNotBeNull();

        found.Guide.ShouldBe("# Acme");
        found.BuiltIn.ShouldBeFalse();
    }

    [Fact]
    public void Load_FolderThatDoesNotExist_LoadsTheBuiltIn() =>
        ProviderCatalog.Load(Path.Combine(Path.GetTempPath(), "no-such-folder-of-definitions")).All.Count.ShouldBe(Built.Catalog.All.Count);

    [Fact]
    public void Load_ExtraWithABuiltInId_IsAFault()
    {
        using var folder = new DefinitionFolder();
        folder.Write("mine.json", DefinitionFolder.Minimal("cove"));

        var catalog = ProviderCatalog.Load(folder.Path);

        var fault = catalog.Faults.ShouldHaveSingleItem();
        catalog.Find("cove").ShouldNotBeNull().BuiltIn.ShouldBeTrue();
        (fault.Field, fault.Reason).ShouldBe(("id", "is \"cove\", which definitions/cove.json defines already"));
    }

    [Fact]
    public void Load_SeveralFaultyFiles_ListsEveryFaultWithItsFile()
    {
        using var folder = new DefinitionFolder();
        folder.Write("a.json", "{ not json");
        folder.Write(
            "b.json",
            DefinitionFolder
                .Minimal("b")
                .Replace("\"name\":\"Acme\",", "", StringComparison.Ordinal)
                .Replace("\"2xx\"", "\"3xx\"", StringComparison.Ordinal)
        );

        var catalog = ProviderCatalog.Load(folder.Path);

        var message = string.Join('\n', catalog.Faults);
        message.ShouldContain($"{Path.Combine(folder.Path, "a.json")}: is not JSON");
        message.ShouldContain($"{Path.Combine(folder.Path, "b.json")}: name is missing");
        message.ShouldContain($"{Path.Combine(folder.Path, "b.json")}: answer.status is \"3xx\"; allowed: 200, 2xx");
        catalog.All.Count.ShouldBe(Built.Catalog.All.Count);
    }

    [Fact]
    public void Load_WithoutAbout_TakesItAsEmpty()
    {
        using var folder = new DefinitionFolder();
        folder.Write("acme.json", DefinitionFolder.Minimal("acme").Replace("\"about\":\"x\",", "", StringComparison.Ordinal));

        ProviderCatalog.Load(folder.Path).Find("acme").ShouldNotBeNull().About.ShouldBe("");
    }
}
