using System.Diagnostics;
using System.Text;
using WebhookInspector.Diffing;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Tests.Diffing;

public class DiffLimitTests
{
    [Fact]
    public void Json_NestedDeep_IsComparedWithoutOverflow()
    {
        const int depth = 100_000;
        string Nested(string inner) => new string('[', depth) + inner + new string(']', depth);

        var change = Bodies.Json(Nested("1"), Nested("2")).Changes.Single();

        change.Path.Length.ShouldBe(2 * depth);
    }

    [Fact]
    public void Array_OfManyItems_EndsInTime()
    {
        var left = "[" + string.Join(',', Enumerable.Range(0, 100_000)) + "]";
        var right = "[" + string.Join(',', Enumerable.Range(0, 100_000).Select(i => (i * 7919L) % 100_003)) + "]";
        var watch = Stopwatch.StartNew();

        Bodies.Json(left, right).HasMore.ShouldBeTrue();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Array_OfFewValuesManyTimes_EndsInTime()
    {
        var left = "[" + string.Join(',', Enumerable.Range(0, 100_000).Select(i => i % 2)) + "]";
        var right = "[" + string.Join(',', Enumerable.Range(0, 100_000).Select(i => i % 3 == 0 ? 1 : 0)) + "]";
        var watch = Stopwatch.StartNew();

        Bodies.Json(left, right).Changes.ShouldNotBeEmpty();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Json_OfMoreValuesThanTheLimit_IsComparedAsAWhole()
    {
        var body = Bodies.Diff("[1,2,3]", "[1,2,4]", limits: new DiffLimits(MaxValues: 3)).Body;

        body.Lines().ShouldBe(["changed  [1,2,3] [1,2,4]"]);
        body.Notes.Single().ShouldContain("more than 3 values");
    }

    [Fact]
    public void Changes_PastTheLimit_AreNotListed()
    {
        var body = Bodies.Diff("[1,2,3]", "[4,5,6]", limits: new DiffLimits(MaxChanges: 2)).Body;

        (body.Changes.Count, body.HasMore).ShouldBe((2, true));
    }

    [Fact]
    public void Text_OfTooManyDifferentLines_IsOneChangeBetweenWhatIsTheSame()
    {
        var body = Bodies.Diff("same\na\nb\nc\nend", "same\nx\ny\nz\nend", "text/plain", limits: new DiffLimits(MaxLines: 2)).Body;

        body.Kind.ShouldBe(BodyKind.Text);
        body.Lines().ShouldBe(["""changed  "a\nb\nc\n" "x\ny\nz\n" """.TrimEnd()]);
        body.Notes.Single().ShouldContain("2 lines");
    }

    [Fact]
    public void Comparison_Cancelled_Stops()
    {
        var side = Bodies.Side(Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Range(0, 10_000)) + "]"), "application/json");

        Should.Throw<OperationCanceledException>(() =>
            RequestDiff.Of(side, side, IgnoreRules.None, new DiffLimits(), new CancellationToken(canceled: true))
        );
    }
}
