using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Diffing;

namespace WebhookInspector.Tests.Diffing;

public class DiffProperties
{
    [Fact]
    public void Diff_OfAValueWithItself_IsEmpty() =>
        Prop.ForAll(
                JsonGenerators.One(),
                value =>
                {
                    var diff = Bodies.Diff(value.ToJsonString(), value.ToJsonString());
                    return diff.Equal && diff.EqualAsJson && diff.Body.Changes.Count == 0;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Diff_OfReorderedNamesAndOtherSpace_IsEqualAsJson() =>
        Prop.ForAll(
                JsonGenerators.One(),
                value =>
                {
                    var diff = Bodies.Diff(value.ToJsonString(), JsonGenerators.Reordered(value).ToJsonString(JsonGenerators.Indented));
                    return diff.EqualAsJson && diff.Body.Changes.Count == 0;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Changes_AppliedToTheLeft_GiveTheRight() =>
        Prop.ForAll(
                JsonGenerators.Pair(),
                pair =>
                {
                    var changes = Bodies.Diff(pair.Left.ToJsonString(), pair.Right.ToJsonString()).Body.Changes;
                    var applied = new ChangeApplier(changes).Apply(pair.Left);
                    JsonNode
                        .DeepEquals(applied, pair.Right)
                        .ShouldBeTrue($"{applied?.ToJsonString()} is not {pair.Right.ToJsonString()}, after\n{string.Join('\n', changes)}");
                }
            )
            .Check(JsonGenerators.Often);

    [Fact]
    public void EqualAsJson_IsDeepEquality() =>
        Prop.ForAll(
                JsonGenerators.Pair(),
                pair =>
                    Bodies.Diff(pair.Left.ToJsonString(), pair.Right.ToJsonString()).EqualAsJson
                    == JsonNode.DeepEquals(pair.Left, pair.Right)
            )
            .Check(JsonGenerators.Often);

    [Fact]
    public void Changes_OfTexts_GiveTheRight() =>
        Prop.ForAll(
                TextPairs,
                pair =>
                {
                    var body = Bodies.Diff(pair.Left, pair.Right, "text/plain").Body;
                    var lines = Lines(pair.Left).ToList();
                    foreach (
                        var path in body
                            .Changes.Where(c => c.Kind == ChangeKind.Removed)
                            .Select(c => int.Parse(c.Path[1..]))
                            .OrderDescending()
                    )
                        lines.RemoveAt(path);
                    foreach (var change in body.Changes.Where(c => c.Kind == ChangeKind.Added).OrderBy(c => int.Parse(c.Path[1..])))
                        lines.Insert(int.Parse(change.Path[1..]), (string)JsonNode.Parse(change.Right!.Value.ToString())!);
                    foreach (var change in body.Changes.Where(c => c.Kind == ChangeKind.Changed))
                        lines[int.Parse(change.Path[1..])] = (string)JsonNode.Parse(change.Right!.Value.ToString())!;
                    string.Concat(lines).ShouldBe(pair.Right);
                }
            )
            .Check(JsonGenerators.Often);

    private static readonly Arbitrary<(string Left, string Right)> TextPairs = (
        from left in Text
        from right in Text
        select (left, right)
    ).ToArbitrary();

    private static Gen<string> Text => Gen.Elements("a\n", "b\n", "ab\n", "\n", "a\r\n", "c").ArrayOf().Select(string.Concat);

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n') is var all ? all[..^1].Select(l => l + "\n").Concat(all[^1].Length > 0 ? [all[^1]] : []) : [];

    /// <summary>Of objects: among equally long common subsequences of arrays either may be taken.</summary>
    [Fact]
    public void Changes_TheOtherWayRound_AreTheSameTurnedAround() =>
        Prop.ForAll(
                JsonGenerators.Objects(),
                pair =>
                {
                    string left = pair.Left.ToJsonString(),
                        right = pair.Right.ToJsonString();
                    var there = Bodies.Json(left, right).Changes.Select(c => (c.Path, c.Kind, c.Left?.ToString(), c.Right?.ToString()));
                    var back = Bodies
                        .Json(right, left)
                        .Changes.Select(c => (c.Path, Turned(c.Kind), c.Right?.ToString(), c.Left?.ToString()));
                    return there.Order().SequenceEqual(back.Order());
                }
            )
            .QuickCheckThrowOnFailure();

    private static ChangeKind Turned(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Added => ChangeKind.Removed,
            ChangeKind.Removed => ChangeKind.Added,
            _ => kind,
        };
}
