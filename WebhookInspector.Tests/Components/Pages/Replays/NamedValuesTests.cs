using WebhookInspector.Components.Pages.Replays;

namespace WebhookInspector.Tests.Components.Pages.Replays;

public sealed class NamedValuesTests
{
    [Fact]
    public void TryRead_Lines_AreNamesAndValues() =>
        NamedValues
            .TryRead("a = 1\n\n  b=x = y \n", out _)
            .ShouldBe(new Dictionary<string, string> { ["a"] = "1", ["b"] = "x = y" }, ignoreOrder: true);

    [Theory]
    [InlineData("a = 1\nnothing", "Line 2")]
    [InlineData("= 1", "Line 1")]
    [InlineData("a = 1\na = 2", "Line 2 of the values names 'a' again")]
    public void TryRead_WhatIsNone_SaysWhere(string text, string fault)
    {
        NamedValues.TryRead(text, out var said).ShouldBeNull();

        said!.ShouldStartWith(fault);
    }

    [Fact]
    public void TryRead_ItsOwnText_IsTheSame()
    {
        var values = new Dictionary<string, string>
        {
            ["host"] = "a.example",
            ["key"] = "==",
            ["x.y-z"] = "",
        };

        NamedValues.TryRead(NamedValues.Text(values), out _).ShouldBe(values, ignoreOrder: true);
    }
}
