using WebhookInspector.Components.Pages.Hover;
using WebhookInspector.Hover;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Tests.Components.Pages.Hover;

public sealed class JourneyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly HoverAccess Token = new("ep", Simulated: false, "abcd", Now, Now.AddHours(2), RefusedAt: null);
    private static readonly HoverWebhook Registered = new()
    {
        Id = "hov_1",
        EndpointId = "ep",
        Url = "https://a.example/hooks/hover/t",
        State = HoverState.Registered,
        HoverWebhookId = "12343",
        CreatedAt = Now,
        RegisteredAt = Now,
    };

    [Fact]
    public void Way_Nothing_BeginsWithTheToken() =>
        Progresses(Facts()).ShouldBe([Progress.Yours, Progress.Ahead, Progress.Ahead, Progress.Ahead, Progress.Ahead]);

    [Fact]
    public void Way_WithAToken_OffersToRegister()
    {
        var way = HoverJourney.Of(Facts(Token));

        way[1].Progress.ShouldBe(Progress.Yours);
        way[1].Offers.Single().Action.ShouldBe(JourneyAction.Register);
    }

    /// <summary>Each state with and without code, id and token: no button is shown that could only be refused.</summary>
    [Fact]
    public void Offers_InEveryState_AreNeverRefused()
    {
        HoverState?[] failedIn =
        [
            HoverState.Registering,
            HoverState.Registered,
            HoverState.CodeReceived,
            HoverState.Verifying,
            HoverState.Verified,
        ];
        string?[] problems =
        [
            HoverProblems.TokenMissing,
            HoverProblems.TokenRefused,
            HoverProblems.RegisteredTwice,
            HoverProblems.CodeUnknown,
            HoverProblems.CodeOfAnother,
            HoverProblems.MissingAtHover,
            HoverProblems.NoCode,
            "unavailable",
        ];
        var webhooks =
            from state in Enum.GetValues<HoverState>()
            from failed in state == HoverState.Failed ? failedIn : [null]
            from problem in state == HoverState.Failed ? problems : [.. problems.Append(null)]
            from code in new[] { null, "c" }
            from id in new[] { null, "12343" }
            from byHand in new[] { false, true }
            where code is not null || state is not (HoverState.CodeReceived or HoverState.Verifying)
            where
                byHand
                    ? state != HoverState.Registering
                    : id is null == (state == HoverState.Registering || failed == HoverState.Registering)
            select Registered with
            {
                State = state,
                FailedIn = failed,
                Problem = problem is null ? null : new HoverProblem(problem, "Why.", "What."),
                Code = code,
                CodeReceivedAt = code is null ? null : Now,
                HoverWebhookId = id,
                ByHand = byHand,
            };

        foreach (var (webhook, access) in webhooks.SelectMany(w => new[] { (w, (HoverAccess?)null), (w, Token) }))
        {
            foreach (var action in HoverJourney.Of(Facts(access, webhook)).SelectMany(p => p.Offers).Select(o => o.Action))
            {
                var refusal = action switch
                {
                    JourneyAction.Verify => HoverConflicts.OfVerify(webhook, code: null, hasToken: access is not null),
                    JourneyAction.Resend => HoverConflicts.OfResend(webhook),
                    _ => null,
                };
                refusal.ShouldBeNull($"{action} in {webhook}");
                if (action is JourneyAction.Register or JourneyAction.Resend)
                    access.ShouldNotBeNull($"{action} in {webhook}");
            }
        }
    }

    [Fact]
    public void Way_CodeNamesAnotherWebhook_SaysThatTheIdsDiffer()
    {
        var webhook = Registered with
        {
            State = HoverState.Verified,
            Code = "c",
            CodeReceivedAt = Now,
            VerifiedAt = Now,
            EarlyCodes = [new HoverCode("12344", "c", "req", Now)],
        };

        HoverJourney
            .Of(Facts(Token, webhook))[2]
            .Text.ShouldBe("A verification code came. The ids differ: registered as webhook 12343, the code names webhook 12344.");
    }

    [Fact]
    public void Way_LocalCaptureUrl_IsWarnedOfBeforeRegistering()
    {
        var warning = new HoverProblem(HoverProblems.UrlNotPublic, "Hover can't reach it.", "Set PublicUrl.");

        HoverJourney.Of(Facts(Token) with { Warning = warning })[1].Problem.ShouldBe(warning);
    }

    [Theory]
    [InlineData(HoverState.Registering, 1)]
    [InlineData(HoverState.Registered, 2)]
    [InlineData(HoverState.Verifying, 3)]
    [InlineData(HoverState.Verified, 4)]
    public void Way_StateThatWaits_WaitsAtItsStation(HoverState state, int station)
    {
        var webhook = Registered with
        {
            State = state,
            HoverWebhookId = state == HoverState.Registering ? null : "12343",
            CodeReceivedAt = state >= HoverState.CodeReceived ? Now : null,
            VerifiedAt = state == HoverState.Verified ? Now : null,
        };

        var expected = Enumerable
            .Range(0, 5)
            .Select(i =>
                i < station ? Progress.Done
                : i == station ? Progress.Waiting
                : Progress.Ahead
            );
        Progresses(Facts(Token, webhook)).ShouldBe(expected);
    }

    [Fact]
    public void Way_CodeReceived_OffersToSendItBackFirst()
    {
        var part = HoverJourney.Of(Facts(Token, Registered with { State = HoverState.CodeReceived, CodeReceivedAt = Now, Code = "c" }))[3];

        part.Progress.ShouldBe(Progress.Yours);
        part.Offers.Select(o => (o.Action, o.IsNext)).ShouldBe([(JourneyAction.Verify, true), (JourneyAction.Resend, false)]);
    }

    [Fact]
    public void Way_NoCodeForAMinute_OffersToHaveItSentAgain()
    {
        var part = HoverJourney.Of(
            Facts(Token, Registered with { Problem = new HoverProblem(HoverProblems.NoCode, "No code.", "Check.") })
        )[2];

        part.Progress.ShouldBe(Progress.Doubtful);
        part.Problem!.Code.ShouldBe(HoverProblems.NoCode);
        part.Offers.Single().ShouldBe(new JourneyOffer(JourneyAction.Resend, "Request the code again"));
    }

    [Theory]
    [InlineData(HoverProblems.TokenRefused, JourneyAction.PasteToken)]
    [InlineData(HoverProblems.TokenMissing, JourneyAction.PasteToken)]
    [InlineData(HoverProblems.RegisteredTwice, JourneyAction.SeeList)]
    [InlineData("unavailable", JourneyAction.Retry)]
    public void Way_RegistrationFailed_OffersWhatHelps(string problem, JourneyAction first)
    {
        var failed = Registered with
        {
            State = HoverState.Failed,
            FailedIn = HoverState.Registering,
            HoverWebhookId = null,
            Problem = new HoverProblem(problem, "Why.", "What."),
        };

        var part = HoverJourney.Of(Facts(Token, failed))[1];

        part.Progress.ShouldBe(Progress.Failed);
        part.Problem!.Code.ShouldBe(problem);
        part.Offers[0].Action.ShouldBe(first);
        part.Offers.Count(o => o.IsNext).ShouldBe(1);
    }

    [Theory]
    [InlineData("code-unknown", JourneyAction.Resend)]
    [InlineData("unavailable", JourneyAction.Retry)]
    [InlineData(HoverProblems.TokenRefused, JourneyAction.PasteToken)]
    public void Way_VerificationFailed_OffersWhatHelps(string problem, JourneyAction first)
    {
        var failed = Registered with
        {
            State = HoverState.Failed,
            FailedIn = HoverState.Verifying,
            Code = "c",
            CodeReceivedAt = Now,
            Problem = new HoverProblem(problem, "Why.", "What."),
        };

        var way = HoverJourney.Of(Facts(Token, failed));

        way[2].Progress.ShouldBe(Progress.Done);
        way[3].Progress.ShouldBe(Progress.Failed);
        way[3].Offers[0].Action.ShouldBe(first);
    }

    [Fact]
    public void Way_TokenRefused_SaysSoWhereItIsPasted()
    {
        var connect = HoverJourney.Of(Facts(Token with { RefusedAt = Now }, Registered))[0];

        connect.Progress.ShouldBe(Progress.Failed);
        connect.Text.ShouldContain("Paste a new one to continue");
    }

    [Fact]
    public void Way_TokenOutOfDate_IsDoubtfulUntilVerified()
    {
        var old = Token with { ExpiresAt = Now };

        HoverJourney.Of(Facts(old, Registered))[0].Progress.ShouldBe(Progress.Doubtful);
        HoverJourney.Of(Facts(old, Registered with { State = HoverState.Verified, VerifiedAt = Now }))[0].Progress.ShouldBe(Progress.Done);
    }

    [Fact]
    public void Way_FirstEvent_EndsIt()
    {
        var verified = Registered with { State = HoverState.Verified, CodeReceivedAt = Now, VerifiedAt = Now };

        Progresses(Facts(Token, verified) with { FirstEvent = Summaries.One() }).ShouldAllBe(p => p == Progress.Done);
    }

    [Fact]
    public void Way_RegisteredByHand_NeedsNoTokenToVerify()
    {
        var byHand = Registered with { ByHand = true, State = HoverState.CodeReceived, Code = "c", CodeReceivedAt = Now };

        var way = HoverJourney.Of(Facts(webhook: byHand));

        way[0].Progress.ShouldBe(Progress.Ahead);
        way[1].Text.ShouldContain("Registered elsewhere, as webhook 12343");
        way[3].Offers.Single().Action.ShouldBe(JourneyAction.Verify);
    }

    [Fact]
    public void Way_GoneAtHover_OffersToRegisterAgain()
    {
        var gone = Registered with
        {
            State = HoverState.Failed,
            FailedIn = HoverState.Verified,
            CodeReceivedAt = Now,
            VerifiedAt = Now,
            Problem = HoverProblems.Gone,
        };

        var way = HoverJourney.Of(Facts(Token, gone));

        way.Select(p => p.Progress).ShouldBe([Progress.Done, Progress.Done, Progress.Done, Progress.Done, Progress.Failed]);
        way[4].Offers.Single().Action.ShouldBe(JourneyAction.Register);
    }

    [Theory]
    [InlineData("begun", null, HoverState.Registering, Station.Register)]
    [InlineData("register-failed", HoverState.Registering, HoverState.Failed, Station.Register)]
    [InlineData("registered", HoverState.Registering, HoverState.Registered, Station.Register)]
    [InlineData("reverified", HoverState.Verified, HoverState.Verified, Station.Register)]
    [InlineData("code-early", HoverState.Registering, HoverState.Registering, Station.Code)]
    [InlineData("resend-failed", HoverState.Registered, HoverState.Failed, Station.Code)]
    [InlineData("verify", HoverState.CodeReceived, HoverState.Verifying, Station.Verify)]
    [InlineData("verify-failed", HoverState.Verifying, HoverState.Failed, Station.Verify)]
    [InlineData("verified", HoverState.Verifying, HoverState.Verified, Station.Verify)]
    [InlineData("last-error", HoverState.Verified, HoverState.Verified, Station.Event)]
    public void Log_Step_StandsWhereItHappened(string cause, HoverState? from, HoverState to, Station station)
    {
        var step = new HoverStep
        {
            WebhookId = "hov_1",
            At = Now,
            From = from,
            To = to,
            Cause = cause,
            Text = "It happened.",
        };

        var way = HoverJourney.Of(Facts(Token, Registered) with { Steps = [step] });

        way.Single(p => p.Log.Count > 0).Station.ShouldBe(station);
    }

    [Fact]
    public void Connect_KeyLost_AsksForANewToken()
    {
        var facts = Facts(Token with { KeyLost = true });

        facts.CanCall.ShouldBeFalse();
        var connect = HoverJourney.Of(facts)[0];
        connect.Progress.ShouldBe(Progress.Failed);
        connect.Text.ShouldContain("or paste a new token");
    }

    private static JourneyFacts Facts(HoverAccess? access = null, HoverWebhook? webhook = null) =>
        new(access, webhook, [], FirstEvent: null, Warning: null, Now);

    private static IEnumerable<Progress> Progresses(JourneyFacts facts) => HoverJourney.Of(facts).Select(p => p.Progress);
}
