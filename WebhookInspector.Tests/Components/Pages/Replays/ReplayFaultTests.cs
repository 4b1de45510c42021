using WebhookInspector.Components.Pages.Replays;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Tests.Components.Pages.Replays;

public sealed class ReplayFaultTests
{
    [Theory]
    [InlineData("target: target-not-allowed: 10.0.0.1 is private.", "Target: 10.0.0.1 is private.")]
    [InlineData("fault: 'x' is not a fault that can be made.", "Cause: 'x' is not a fault that can be made.")]
    [InlineData("parallelism: is 60: it must be 1 to 50.", "In parallel is 60: it must be 1 to 50.")]
    [InlineData("mode: the scheme signs nothing: so it can't.", "The scheme signs nothing: so it can't.")]
    [InlineData("a sentence", "a sentence")]
    public void InWords_ARefusal_HasNoNamesOfTheApi(string refusal, string words) => ReplayFault.InWords(refusal).ShouldBe(words);

    [Fact]
    public void Missing_NoTarget_IsTheTarget() =>
        new ReplayForm { Target = " " }
            .Missing()!
            .Setting.ShouldBe(ReplayFault.Target);

    [Fact]
    public void Missing_BrokenOnPurposeWithoutACause_IsTheCause() =>
        new ReplayForm { Target = "staging", Mode = ReplayMode.Fault }
            .Missing()!
            .Setting.ShouldBe(ReplayFault.Cause);

    [Fact]
    public void Missing_AllThere_IsNothing() =>
        new ReplayForm { Target = "staging" }
            .Missing()
            .ShouldBeNull();
}
