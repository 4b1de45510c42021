using Bunit;
using WebhookInspector.Components.Pages.Health;
using WebhookInspector.Storage.Search;

namespace WebhookInspector.Tests.Components.Pages.Health;

public sealed class IndexCardTests : PageTest
{
    [Fact]
    public void Card_IndexReadAnew_SaysHowFarItIs() =>
        Render<IndexCard>(p => p.Add(c => c.Share, 0.256)).Find("[aria-label='Search index']").TextContent.ShouldContain("25%");

    [Theory]
    [InlineData(0, 1, 0, null)]
    [InlineData(0, 1, 1_000, null)]
    [InlineData(0, 1, 10_000, 0.0)]
    [InlineData(5_000, 1, 10_000, 0.5)]
    [InlineData(10_000, 1, 10_500, null)]
    [InlineData(0, 9_500, 10_000, null)]
    public void Share_OfTheStored_IsNamedWhileManyAreMissing(long indexed, long oldest, long newest, double? share) =>
        SearchIndexState.Share(indexed, oldest, newest).ShouldBe(share);
}
