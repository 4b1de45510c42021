using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Diffing;

namespace WebhookInspector.Tests.Diffing;

public class DiffProperties
{
    [Fact]
    public void Diff_OfAValueWithItself_IsEmpty() => Prop.ForAll(JsonValues.One(), value =>
    {
        var diff = Bodies.Diff(value.ToJsonString(), value.ToJsonString());
        return diff.Equal && diff.EqualAsJson && diff.Body.Changes.Count == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Diff_OfReorderedNamesAndOtherSpace_IsEqualAsJson() => Prop.ForAll(JsonValues.One(), value =>
    {
        var diff = Bodies.Diff(value.ToJsonString(), JsonValues.Reordered(value).ToJsonString(JsonValues.Indented));
        return diff.EqualAsJson && diff.Body.Changes.Count == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Changes_AppliedToTheLeft_GiveTheRight() => Prop.ForAll(JsonValues.Pair(), pair =>
    {
        var changes = Bodies.Diff(pair.Left.ToJsonString(), pair.Right.ToJsonString()).Body.Changes;
        var applied = new ChangeApplier(changes).Apply(pair.Left);
        JsonNode.DeepEquals(applied, pair.Right).ShouldBeTrue($"{applied?.ToJsonString()} is not {pair.Right.ToJsonString()}, after\n{string.Join('\n', changes)}");
    }).Check(JsonValues.Often);

    [Fact]
    public void EqualAsJson_IsDeepEquality() => Prop.ForAll(JsonValues.Pair(), pair =>
        Bodies.Diff(pair.Left.ToJsonString(), pair.Right.ToJsonString()).EqualAsJson == JsonNode.DeepEquals(pair.Left, pair.Right)).Check(JsonValues.Often);

    /// <summary>Of objects: among equally long common subsequences of arrays either may be taken.</summary>
    [Fact]
    public void Changes_TheOtherWayRound_AreTheSameTurnedAround() => Prop.ForAll(JsonValues.Objects(), pair =>
    {
        string left = pair.Left.ToJsonString(), right = pair.Right.ToJsonString();
        var there = Bodies.Json(left, right).Changes.Select(c => (c.Path, c.Kind, c.Left?.ToString(), c.Right?.ToString()));
        var back = Bodies.Json(right, left).Changes.Select(c => (c.Path, Turned(c.Kind), c.Right?.ToString(), c.Left?.ToString()));
        return there.Order().SequenceEqual(back.Order());
    }).QuickCheckThrowOnFailure();

    private static ChangeKind Turned(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => ChangeKind.Removed,
        ChangeKind.Removed => ChangeKind.Added,
        _ => kind,
    };
}
