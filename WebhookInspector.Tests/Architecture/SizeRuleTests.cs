namespace WebhookInspector.Tests.Architecture;

public class SizeRuleTests
{
    private const int LongestFile = 350;
    private const int LongestProgram = 70;
    private static readonly string[] Projects =
    [
        "WebhookInspector",
        "WebhookInspector.Tests",
        "WebhookInspector.E2E",
        "WebhookInspector.Benchmarks",
        "wwwroot-assets",
    ];

    [Fact]
    public void SourceFile_Any_CanBeHeldInTheHead() =>
        Projects
            .Where(project => Directory.Exists(Path.Combine(SourceTree.Root, project)))
            .SelectMany(project => SourceTree.Files(project, ".cs", ".razor", ".css", ".js"))
            .Where(path => SourceTree.Lines(path).Length > LongestFile)
            .ShouldBeEmpty();

    [Fact]
    public void Program_Always_IsATableOfContents() =>
        SourceTree.Lines("WebhookInspector/Program.cs").Length.ShouldBeLessThanOrEqualTo(LongestProgram);
}
