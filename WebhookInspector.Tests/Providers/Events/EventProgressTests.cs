using WebhookInspector.Providers.Events;

namespace WebhookInspector.Tests.Providers.Events;

public class EventProgressTests
{
    private static string Absent(string provider, params string[] came) =>
        string.Join(
            " ",
            EventProgress
                .Absent(Built.Provider(provider).Event.Sequences, came)
                .Select(a => string.Join('|', a.Types) + (a.IsOverdue ? ":missing" : ":open"))
        );

    [Fact]
    public void Absent_NoSequenceBegun_IsNothing() => Absent("coverbase", "vendor.created").ShouldBeEmpty();

    [Fact]
    public void Absent_TheMiddleOfASequence_IsMissingAndTheEndMayStillCome() =>
        Absent("cove", "SENT", "USER_COMPLETED").ShouldBe("IN_PROGRESS:missing COMPLETE:open ACCEPTED|REJECTED:open");

    [Fact]
    public void Absent_OneOfTwoPossibleEnds_CompletesTheSequence() =>
        Absent("cove", "SENT", "IN_PROGRESS", "USER_COMPLETED", "COMPLETE", "REJECTED").ShouldBeEmpty();

    [Fact]
    public void Absent_TheNewerSpellingOfATypeCame_CountsAsCome() =>
        Absent("coverbase", "Assessment.Started", "Assessment.Completed").ShouldBe("assessment.approved:open");

    [Fact]
    public void Absent_TwoSequencesBegun_AreEachLookedThrough() =>
        Absent("coverbase", "assessment.completed", "evidence.requested")
            .ShouldBe("assessment.started:missing assessment.approved:open evidence.received:open");
}
