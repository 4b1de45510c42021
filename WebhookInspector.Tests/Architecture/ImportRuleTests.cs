using System.Reflection;

namespace WebhookInspector.Tests.Architecture;

public class ImportRuleTests
{
    private static readonly Assembly Product = Assembly.Load("WebhookInspector");

    [Fact]
    public void CompiledCode_OfTheProduct_KeepsTheHouseRules() => CompiledImports.Faults(Product).ShouldBeEmpty();

    [Fact]
    public void Source_OfTheProduct_KeepsTheHouseRules() =>
        SourceTree
            .Files("WebhookInspector", ".cs", ".razor")
            .SelectMany(path => WrittenImports.Faults(path, SourceTree.Lines(path)))
            .ShouldBeEmpty();

    [Fact]
    public void Source_OfTheProduct_LivesInRooms() =>
        SourceTree
            .Files("WebhookInspector", ".cs", ".razor")
            .Where(path => path != "WebhookInspector/Program.cs")
            .Where(path => !HouseRules.Rooms.Contains(path.Split('/')[1]))
            .ShouldBeEmpty();
}
