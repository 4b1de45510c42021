using WebhookInspector.Hover;
using WebhookInspector.Hover.Flow;
using WebhookInspector.Hover.Work;
using WebhookInspector.Storage.Hover;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Hover.Flow;

public sealed class HoverFlowTests
{
    private static readonly HoverWebhook Blank = new()
    {
        Id = "hov_1",
        EndpointId = "ep_1",
        Url = "https://x.example",
        CreatedAt = Stored.Noon,
    };
    private static readonly HoverProblem Trouble = new("unavailable", "It did not work.", "Try again.");

    [Fact]
    public void Begun_UrlThatIsNotPublic_IsWarnedOfAndNotRefused()
    {
        var warning = CaptureReach.ProblemOf("http://localhost:5080/hooks/hover/t", simulator: true);

        var next = Next(Blank, new HoverEvent.Begun(warning));

        (next.Webhook.State, next.Webhook.Problem).ShouldBe((HoverState.Registering, warning));
        next.Steps.Select(s => s.Cause).ShouldBe(["begun", "warned"]);
        next.Effects.ShouldHaveSingleItem().ShouldBeOfType<HoverEffect.Register>();
    }

    [Fact]
    public void Verifying_TheSameCodeAgain_MakesNoSecondCall()
    {
        var verifying = Apply(Registered(), new HoverEvent.CodeCaptured(Code("a")));

        var next = Next(verifying, new HoverEvent.CodeCaptured(Code("a")));

        next.Webhook.State.ShouldBe(HoverState.Verifying);
        next.Effects.ShouldBeEmpty();
    }

    [Fact]
    public void Verifying_NewerCodeCameMeanwhile_IsTriedWhenTheOlderFails()
    {
        var verifying = Apply(Registered(), new HoverEvent.CodeCaptured(Code("a")), new HoverEvent.CodeCaptured(Code("b")));

        var next = Next(verifying, new HoverEvent.VerifyFailed(Trouble, MayBeVerified: false, FakeHover.Exchange));

        next.Webhook.State.ShouldBe(HoverState.Verifying);
        next.Effects.ShouldHaveSingleItem().ShouldBe(new HoverEffect.Verify("b"));
    }

    [Fact]
    public void Registered_CodesOfTwoWebhooksCameBefore_TakesItsOwnAndReleasesTheOther()
    {
        var early = Apply(
            Blank,
            new HoverEvent.Begun(null),
            new HoverEvent.CodeCaptured(Code("a")),
            new HoverEvent.CodeCaptured(Code("b") with { HoverWebhookId = "99" })
        );

        var next = Next(early, RegisteredAnswer);

        (next.Webhook.State, next.Webhook.Code).ShouldBe((HoverState.Verifying, "a"));
        next.Effects.OfType<HoverEffect.Adopt>().ShouldHaveSingleItem().Code.Code.ShouldBe("b");
    }

    [Fact]
    public void Failed_TokenReplaced_GoesOnOnlyWhereTheTokenWasTheReason()
    {
        var verifying = Apply(Registered(), new HoverEvent.CodeCaptured(Code("a")));
        var forTrouble = Apply(verifying, new HoverEvent.VerifyFailed(Trouble, MayBeVerified: false, FakeHover.Exchange));
        var forToken = Apply(verifying, new HoverEvent.VerifyFailed(HoverProblems.NoToken, MayBeVerified: false, FakeHover.Exchange));

        Next(forTrouble, new HoverEvent.TokenReplaced()).Webhook.State.ShouldBe(HoverState.Failed);
        Next(forToken, new HoverEvent.TokenReplaced()).Webhook.State.ShouldBe(HoverState.Verifying);
    }

    [Fact]
    public void Verified_LateAnswersAndEvents_StayVerified()
    {
        var verified = Apply(Registered(), new HoverEvent.CodeCaptured(Code("a")), new HoverEvent.VerifyDone(FakeHover.Exchange));

        foreach (
            var late in new HoverEvent[]
            {
                new HoverEvent.VerifyAsked(null),
                new HoverEvent.VerifyFailed(Trouble, false, null),
                new HoverEvent.CodeCaptured(Code("a")),
                new HoverEvent.Resumed(),
                new HoverEvent.Retried(),
                new HoverEvent.CodeOverdue(Trouble),
            }
        )
        {
            var next = Next(verified, late);
            next.Webhook.State.ShouldBe(HoverState.Verified, late.ToString());
            next.Effects.ShouldBeEmpty(late.ToString());
        }
    }

    [Fact]
    public void Verifying_ListSaysVerifiedBeforeTheCallIsAnswered_IsVerifiedAndTheAnswerChangesNothing()
    {
        var unanswered = Apply(
            Registered(),
            new HoverEvent.CodeOverdue(Trouble),
            new HoverEvent.CodeCaptured(Code("a")),
            new HoverEvent.VerifyFailed(Trouble, MayBeVerified: true, null)
        );

        var seen = Apply(unanswered, new HoverEvent.Seen(Stored.Noon, null, false, FakeHover.Exchange));

        seen.State.ShouldBe(HoverState.Verified);
        foreach (
            var answer in new HoverEvent[]
            {
                new HoverEvent.VerifyFailed(Trouble, MayBeVerified: false, null),
                new HoverEvent.Seen(Stored.Noon, null, false, FakeHover.Exchange),
                new HoverEvent.VerifyDone(FakeHover.Exchange),
            }
        )
        {
            var next = Next(seen, answer);
            (next.Webhook, next.Effects.Count).ShouldBe((seen, 0), answer.ToString());
        }
    }

    [Fact]
    public void Registered_CodeOfAnotherWebhookCameBefore_IsTakenWithBothIdsNamed()
    {
        var early = Apply(Blank, new HoverEvent.Begun(null), new HoverEvent.CodeCaptured(Code("a") with { HoverWebhookId = "12344" }));
        var batch = new HoverBatch([early], Stored.Noon);

        batch.Add(Next(early, RegisteredAnswer));

        var webhook = batch.Webhooks.ShouldHaveSingleItem();
        (webhook.State, webhook.HoverWebhookId, webhook.UnmatchedCode?.HoverWebhookId).ShouldBe((HoverState.Verifying, "12343", "12344"));
        batch
            .Steps.Single(s => s.Cause == "code-unmatched")
            .Text.ShouldContain("registered as webhook 12343, the code names webhook 12344");
    }

    [Fact]
    public void Verifying_CodeOfAnotherIsTakenAndTheOwnOneHasCome_SendsItsOwnAndReleasesTheOther()
    {
        var verifying = Apply(Registered(), new HoverEvent.CodeCaptured(Code("other") with { HoverWebhookId = "99" }));

        var own = Next(verifying, new HoverEvent.CodeCaptured(Code("own")));
        var next = Next(own.Webhook, new HoverEvent.VerifyDone(FakeHover.Exchange));

        own.Effects.OfType<HoverEffect.Adopt>().ShouldHaveSingleItem().Code.HoverWebhookId.ShouldBe("99");
        (next.Webhook.State, next.Webhook.UnmatchedCode).ShouldBe((HoverState.Verifying, null));
        next.Effects.ShouldHaveSingleItem().ShouldBe(new HoverEffect.Verify("own"));
    }

    [Fact]
    public void Verified_ByACodeOfAnotherAndTheListSaysNot_WaitsForItsOwnAndDoesNotTakeThatCodeAgain()
    {
        var verified = Apply(
            Registered(),
            new HoverEvent.CodeCaptured(Code("other") with { HoverWebhookId = "99" }),
            new HoverEvent.VerifyDone(FakeHover.Exchange)
        );

        var next = Next(verified, new HoverEvent.Seen(VerifiedAt: null, LastError: null, NewSecret: false, FakeHover.Exchange));

        (next.Webhook.State, next.Webhook.VerifiedAt, next.Webhook.Problem?.Code).ShouldBe(
            (HoverState.Registered, null, HoverProblems.CodeOfAnother)
        );
        next.Effects.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1, "hov_1")]
    [InlineData(2, null)]
    public void CodeOfAnUnknownWebhook_IsTakenByTheOnlyOneThatWaits(int waiting, string? owner)
    {
        var webhooks = Enumerable.Range(1, waiting).Select(i => Registered() with { Id = $"hov_{i}", HoverWebhookId = $"1234{i}" });

        (CodeOwner.Of(Code("a") with { HoverWebhookId = "99" }, webhooks, simulated: false)?.Id).ShouldBe(owner);
        CodeOwner.Waiting(webhooks, simulated: false).ShouldBe(waiting);
    }

    [Fact]
    public void CodeOfAnUnknownWebhook_RegistrationThatHadItsOwn_IsNotTaken()
    {
        var registered = Apply(Registered(), new HoverEvent.CodeCaptured(Code("own"))) with { State = HoverState.Registered };

        CodeOwner.Of(Code("a") with { HoverWebhookId = "99" }, [registered], simulated: false).ShouldBeNull();
    }

    private static HoverEvent.Registered RegisteredAnswer =>
        new("12343", null, null, NewSecret: false, FromList: false, FakeHover.Exchange);

    private static HoverWebhook Registered() => Apply(Blank, new HoverEvent.Begun(null), RegisteredAnswer);

    private static HoverCode Code(string code) => new("12343", code, "req", Stored.Noon.AddSeconds(1));

    private static HoverNext Next(HoverWebhook webhook, HoverEvent happened) => HoverFlow.Next(webhook, happened, Stored.Noon);

    private static HoverWebhook Apply(HoverWebhook webhook, params HoverEvent[] events) =>
        events.Aggregate(webhook, (w, e) => Next(w, e).Webhook);
}
