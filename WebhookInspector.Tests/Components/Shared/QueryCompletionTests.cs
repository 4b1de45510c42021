using WebhookInspector.Components.Shared.Search;
using WebhookInspector.Requests.Query;

namespace WebhookInspector.Tests.Components.Shared;

public class QueryCompletionTests
{
    private static readonly QueryVocabulary Vocabulary = new(
        ["cove", "coverbase"],
        ["Cove", "My \"own\" one"],
        ["order.paid", "order.cancelled"]
    );

    private static IEnumerable<string> Of(string text) => QueryCompletion.Of(text, Vocabulary).Select(c => c.Text);

    [Theory]
    [InlineData("ver", "verdict:")]
    [InlineData("is:pinned ver", "is:pinned verdict:")]
    [InlineData("(-ver", "(-verdict:")]
    [InlineData("verdict:mis", "verdict:mismatch,verdict:missing-signature")]
    [InlineData("provider:cov", "provider:cove,provider:coverbase")]
    [InlineData("type:order.p", "type:order.paid")]
    [InlineData("endpoint:\"My", "endpoint:\"My \\\"own\\\" one\"")]
    [InlineData("nothing", "")]
    [InlineData("verdict:mismatch", "")]
    public void Of_WhatIsTyped_GoesOnWithTheLastTerm(string text, string completed) => string.Join(',', Of(text)).ShouldBe(completed);

    [Fact]
    public void Of_Nothing_NamesTheFields() => Of("").ShouldContain("verdict:");

    [Fact]
    public void EveryCompletedValue_IsAQueryThatCanBeRead()
    {
        foreach (var field in (string[])["verdict:", "freshness:", "is:", "provider:", "endpoint:", "type:", "method:", "received:"])
        {
            foreach (var text in Of(field))
                QueryParser.TryParse(text, out _, out var fault).ShouldBeTrue($"{text}: {fault?.Message}");
        }
    }
}
