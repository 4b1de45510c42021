using WebhookInspector.Components.Shared.Diagnosis;

namespace WebhookInspector.Tests.Components.Shared.Diagnosis;

public class BytesModelTests
{
    private static int Shown(BytesModel model) => model.Runs.Sum(r => r.Text.Length);

    [Fact]
    public void Short_Content_IsShownWhole()
    {
        var model = BytesModel.Of("abc"u8, [], 0);

        (Shown(model), model.Before, model.After).ShouldBe((3, 0, 0));
    }

    [Fact]
    public void Long_Content_IsShownAroundTheFirstDifference()
    {
        var bytes = Enumerable.Repeat((byte)'a', 100_000).ToArray();

        var model = BytesModel.Of(bytes, [50_000..50_010], 50_000);

        (Shown(model) + model.Before + model.After).ShouldBe(100_000);
        Shown(model).ShouldBeLessThan(10_000);
        model.Before.ShouldBeInRange(49_000, 50_000);
        model.Runs.Single(r => r.Marked).Text.Length.ShouldBe(10);
    }

    [Fact]
    public void Difference_AtTheVeryEnd_ShowsTheEnd()
    {
        var model = BytesModel.Of(Enumerable.Repeat((byte)'a', 100_000).ToArray(), [], 100_000);

        model.After.ShouldBe(0);
    }
}
