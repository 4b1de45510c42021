namespace WebhookInspector.Tests.Architecture;

/// <summary>A line of code is read without scrolling sideways. CSharpier does not break comments, strings and markup: people do.</summary>
public class LineLengthTests
{
    private static readonly string[] Projects =
    [
        "WebhookInspector",
        "WebhookInspector.Tests",
        "WebhookInspector.E2E",
        "WebhookInspector.Benchmarks",
    ];

    [Fact]
    public void Line_OfAnySourceFile_FitsTheWidth() =>
        Projects
            .SelectMany(project => SourceTree.Files(project, ".cs", ".razor"))
            .SelectMany(path => LongLines.In(SourceTree.Lines(path)).Select(line => $"{path}:{line}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("// ", "")]
    [InlineData("const string A = \"", "\";")]
    [InlineData("<p class=\"hint\">", "</p>")]
    public void Line_OverTheWidth_IsFound(string before, string after) =>
        LongLines.In(["first", before + new string('x', LongLines.MaxLength) + after, "third"]).ShouldBe([2]);

    [Theory]
    [InlineData("const string A = \"\"\"", "\"\"\";")]
    [InlineData("const string A = $$\"\"\"\"", "\"\"\"\";")]
    public void Line_OfARawLiteral_IsNotFound(string before, string after)
    {
        var text = new string('x', LongLines.MaxLength);

        LongLines.In([before + text + after]).ShouldBeEmpty();
        LongLines.In([before, text, after]).ShouldBeEmpty();
    }

    [Fact]
    public void Line_CodeBesideARawLiteral_Counts() =>
        LongLines.In(["A(\"\"\"x\"\"\", " + new string('x', LongLines.MaxLength)]).ShouldBe([1]);

    [Fact]
    public void Line_AsLongAsTheWidth_IsNotFound() => LongLines.In([new string('x', LongLines.MaxLength)]).ShouldBeEmpty();
}
