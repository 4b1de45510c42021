using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Tests.Hover.Flow;

public sealed class HoverFlowProperties
{
    private static readonly Gen<Happening[]> Orders = Gen.ArrayOf(
        Gen.Choose(0, 12).SelectMany(what => Gen.Choose(0, 11).Select(which => new Happening(what, which)))
    );

    /// <summary>
    /// Codes early, late and twice, lost answers, refusals, tries and stops between any two: what must always hold is checked at every one.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Next_AnyOrderOfEvents_LosesNoCodeAndEndsVerified(bool autoVerify) => Check(() => new FlowWorld(autoVerify));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Next_CodesThatNameAnotherWebhook_LosesNoCodeAndEndsVerified(bool autoVerify) =>
        Check(() => new FlowWorld(autoVerify, idsDiffer: true));

    private static void Check(Func<FlowWorld> create) =>
        Prop.ForAll(
                Arb.From(Orders),
                order =>
                {
                    var world = create();
                    foreach (var happening in order)
                        world.Happen(happening);

                    world.EndWell();

                    world.CheckCodes();
                    world.Webhooks.Single(w => w.Id == world.Main).State.ShouldBe(HoverState.Verified);
                    world.IsVerifiedAtHover(world.Main).ShouldBeTrue();
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(60));
}
