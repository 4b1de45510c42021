using System.Text;
using Bunit;
using WebhookInspector.Components.Shared.Body;

namespace WebhookInspector.Tests.Components.Shared;

public sealed class BodyViewTests : BunitContext
{
    [Fact]
    public void Raw_AnyText_IsExact()
    {
        // No CR and no newline at the start: the test's HTML parser drops both, a circuit's text nodes do not.
        const string text = " {\"a\":  1.50,\t\"a\":null }\n ";
        var view = Show(text, "application/json");

        view.FindAll(".segments button")[1].Click();

        view.Find("pre").TextContent.ShouldBe(text);
    }

    [Fact]
    public void Pretty_Json_KeepsEveryToken() =>
        Show("{\"n\":87.50,\"s\":\"\\u00e9\"}", "application/json").Find("pre").TextContent.ShouldBe("{\n  \"n\": 87.50,\n  \"s\": \"\\u00e9\"\n}\n");

    [Fact]
    public void Raw_BrokenJson_MarksThePlace()
    {
        var view = Show("{\"a\":oops}", "application/json");

        view.Find("mark").TextContent.ShouldBe("o");
        view.Find("pre").TextContent.ShouldBe("{\"a\":oops}");
        view.Find(".bodynote").TextContent.ShouldBe("Not valid JSON, line 1, column 6: expected a value.");
    }

    [Fact]
    public void Body_Empty_SaysSo() => Show("", null).Find(".empty").TextContent.Trim().ShouldBe("The request has no body.");

    [Fact]
    public void ShowMore_BigBody_RendersAFurtherSlice()
    {
        var view = Show(new string('x', 100_000), "text/plain");

        view.Find(".bodymore button").Click();

        view.Find("pre").TextContent.Length.ShouldBe(65_536);
    }

    private IRenderedComponent<BodyView> Show(string text, string? contentType) =>
        Render<BodyView>(p => p.Add(v => v.Model, new BodyModel(Encoding.UTF8.GetBytes(text), contentType)));
}
