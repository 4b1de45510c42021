using Bunit;
using WebhookInspector.Components.Shared;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Tests.Components.Shared;

public sealed class ArrivalsChartTests : BunitContext
{
    [Fact]
    public void Chart_Arrivals_AreSaidInWords() =>
        Chart(Bar(0, (Verdict.Verified, 3)), Bar(1, (Verdict.Verified, 1), (Verdict.Mismatch, 2)))
            .Find("[role=img]")
            .GetAttribute("aria-label")
            .ShouldBe("Arrivals in the last 24 hours: 4 verified · 2 mismatch");

    [Fact]
    public void Chart_Nothing_SaysSo() =>
        Chart(Bar(0)).Find("[role=img]").GetAttribute("aria-label").ShouldBe("Arrivals in the last 24 hours: nothing yet");

    [Fact]
    public void Chart_TwoVerdictsInOneBar_AreStacked()
    {
        var parts = Chart(Bar(0, (Verdict.Verified, 1), (Verdict.Mismatch, 1))).FindAll("rect[class]");

        parts.Select(p => p.GetAttribute("class")).ShouldBe(["ok", "bad"]);
        Number(parts[1], "y").ShouldBe(Number(parts[0], "y") - Number(parts[1], "height"));
    }

    private static double Number(AngleSharp.Dom.IElement element, string name) =>
        double.Parse(element.GetAttribute(name)!, System.Globalization.CultureInfo.InvariantCulture);

    private static ActivityBucket Bar(int hour, params (Verdict, int)[] counts) =>
        new(DateTimeOffset.UnixEpoch.AddHours(hour), counts.ToDictionary(c => c.Item1, c => (long)c.Item2));

    private IRenderedComponent<ArrivalsChart> Chart(params ActivityBucket[] bars) =>
        Render<ArrivalsChart>(p => p.Add(c => c.Bars, bars).Add(c => c.Span, "the last 24 hours"));
}
