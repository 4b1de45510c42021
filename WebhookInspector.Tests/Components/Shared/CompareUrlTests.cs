using WebhookInspector.Components.Shared;

namespace WebhookInspector.Tests.Components.Shared;

public class CompareUrlTests
{
    [Fact]
    public void Url_WithEverything_ReadsBack()
    {
        var url = new CompareUrl("a", "b", ["/x y/*", "/ü&="], Unified: true, All: true);

        var read = CompareUrl.Read("http://localhost" + url);

        read.Ignore.ShouldBe(url.Ignore);
        (read with { Ignore = null }).ShouldBe(url with { Ignore = null });
    }

    [Fact]
    public void Ignore_TakenAway_IsNotIgnoreUntouched()
    {
        CompareUrl.Read("http://localhost" + new CompareUrl("a", "b", [])).Ignore.ShouldNotBeNull().ShouldBeEmpty();
        CompareUrl.Read("http://localhost" + new CompareUrl("a", "b")).Ignore.ShouldBeNull();
    }

    [Fact]
    public void Swapped_ChangesTheSidesAlone() =>
        new CompareUrl("a", "b", All: true).Swapped.ToString().ShouldBe("/compare?left=b&right=a&show=all");
}
