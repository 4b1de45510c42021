using WebhookInspector.Providers;

namespace WebhookInspector.Tests.Providers;

public sealed class CatalogReloadTests : IDisposable
{
    private readonly DefinitionFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Reload_NewFile_AddsItsDefinition()
    {
        var catalog = ProviderCatalog.Load(folder.Path);
        folder.Write("acme.json", DefinitionFolder.Minimal("acme"));

        catalog.Reload(_ => false).ShouldBe(["acme"]);

        catalog.Find("acme").ShouldNotBeNull();
    }

    [Fact]
    public void Reload_NothingChanged_KeepsTheSameDefinitions()
    {
        folder.Write("acme.json", DefinitionFolder.Minimal("acme"));
        var catalog = ProviderCatalog.Load(folder.Path);
        var before = catalog.Find("acme");

        catalog.Reload(_ => false).ShouldBeEmpty();

        catalog.Find("acme").ShouldBeSameAs(before);
    }

    [Fact]
    public void Reload_BrokenEdit_KeepsTheLastUsableVersionAndNamesTheFault()
    {
        folder.Write("acme.json", DefinitionFolder.Minimal("acme"));
        var catalog = ProviderCatalog.Load(folder.Path);
        folder.Write("acme.json", DefinitionFolder.Minimal("acme").Replace("\"2xx\"", "\"3xx\"", StringComparison.Ordinal));

        catalog.Reload(_ => false).ShouldBeEmpty();
        catalog.Reload(_ => false).ShouldBeEmpty();

        catalog.Find("acme").ShouldNotBeNull();
        catalog.Faults.Select(f => f.Field).ShouldBe(["answer.status", ""]);
    }

    [Fact]
    public void Reload_EditTakesABuiltInId_KeepsBoth()
    {
        folder.Write("acme.json", DefinitionFolder.Minimal("acme"));
        var catalog = ProviderCatalog.Load(folder.Path);
        folder.Write("acme.json", DefinitionFolder.Minimal("cove"));

        catalog.Reload(_ => false).ShouldBeEmpty();

        catalog.Find("cove").ShouldNotBeNull().BuiltIn.ShouldBeTrue();
        catalog.Find("acme").ShouldNotBeNull();
        catalog.Faults[0].Field.ShouldBe("id");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reload_FileGone_StaysOnlyWhileEndpointsUseIt(bool inUse)
    {
        folder.Write("acme.json", DefinitionFolder.Minimal("acme"));
        var catalog = ProviderCatalog.Load(folder.Path);
        File.Delete(Path.Combine(folder.Path, "acme.json"));

        catalog.Reload(_ => inUse);
        catalog.Reload(_ => inUse);

        (catalog.Find("acme") is not null).ShouldBe(inUse);
        catalog.Faults.Count.ShouldBe(inUse ? 1 : 0);
    }

    [Fact]
    public void Reload_FileThatCannotBeRead_IsListedWithTheReason()
    {
        File.CreateSymbolicLink(Path.Combine(folder.Path, "acme.json"), Path.Combine(folder.Path, "nowhere"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "loop.json"), Path.Combine(folder.Path, "loop.json"));

        var catalog = ProviderCatalog.Load(folder.Path);

        catalog.Faults.Count.ShouldBe(2);
        catalog.Faults.ShouldAllBe(f => f.Reason.StartsWith("can’t be read", StringComparison.Ordinal));
    }

    [Fact]
    public void JsonOf_OwnDefinition_IsTheFilesText()
    {
        folder.Write("mine.json", DefinitionFolder.Minimal("acme"));
        var catalog = ProviderCatalog.Load(folder.Path);

        catalog.JsonOf("acme").ShouldNotBeNull().ToArray().ShouldBe(File.ReadAllBytes(Path.Combine(folder.Path, "mine.json")));
        catalog.FileOf("acme").ShouldBe(Path.Combine(folder.Path, "mine.json"));
        catalog.FileOf("cove").ShouldBeNull();
    }
}
