using WebhookInspector.Answers;
using WebhookInspector.Storage;

namespace WebhookInspector.Tests.Answers;

public sealed class AnswerWordsTests
{
    [Fact]
    public void Of_PlainRule_IsItsStatus() => AnswerWords.Of(new ResponseRule(204)).ShouldBe("204");

    [Fact]
    public void Of_Drop_IsNothing() =>
        AnswerWords.Of(new ResponseRule { Drop = true, Failure = new(0.5, 500) }).ShouldBe("nothing, some fail at random");

    [Fact]
    public void Of_Sequence_NamesEachStep() =>
        AnswerWords.Of(new ResponseRule { Sequence = [new(503), new(Drop: true), new()] }).ShouldBe("503, nothing, then 200");

    [Fact]
    public void Of_LongSequence_IsShortened() =>
        AnswerWords
            .Of(new ResponseRule { Sequence = [.. Enumerable.Range(500, 9).Select(s => new AnswerStep(s))] })
            .ShouldBe("500, 501, 502, …, then 508");
}
