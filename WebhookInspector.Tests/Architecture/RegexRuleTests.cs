using System.Reflection;
using WebhookInspector.Requests.MadeUp;

namespace WebhookInspector.Tests.Architecture;

/// <summary>
/// A stranger's text, or a user's pattern, must not keep a thread for good: each regular expression has a time limit, or an engine that
/// never goes back.
/// </summary>
public class RegexRuleTests
{
    [Fact]
    public void CompiledCode_OfTheProduct_BoundsEveryRegex()
    {
        var (found, faults) = BoundedRegexes.In(Assembly.Load("WebhookInspector"));

        faults.ShouldBeEmpty();
        found.ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("UnboundedRegexes calls Regex..ctor without a time limit")]
    [InlineData("UnboundedRegexes calls Regex.IsMatch without a time limit")]
    [InlineData("UnboundedRegexes.Declared has no time limit")]
    public void CompiledCode_WithoutALimit_IsFound(string fault) =>
        BoundedRegexes.In(typeof(RegexRuleTests).Assembly).Faults.ShouldContain(line => line.EndsWith(fault, StringComparison.Ordinal));

    /// <summary>With <c>$</c> a guard passes a text with a line break after it, which ends up in a command, a header or a path.</summary>
    [Fact]
    public void Pattern_OfTheProduct_EndsWhereTheTextEnds() => EndAnchors.In(Assembly.Load("WebhookInspector").GetTypes()).ShouldBeEmpty();

    [Fact]
    public void Pattern_ThatPassesALineBreak_IsFound() =>
        EndAnchors.In([typeof(LooseRegexes)]).ShouldBe(["WebhookInspector.Requests.MadeUp.LooseRegexes.Loose uses $ where \\z is meant"]);
}
