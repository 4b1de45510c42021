using WebhookInspector.Components.Pages.Endpoints;
using WebhookInspector.Requests;
using WebhookInspector.Storage;

namespace WebhookInspector.Tests.Components.Pages.Endpoints;

public sealed class AnswerFormTests
{
    [Fact]
    public void ToRule_WhatWasRead_IsTheSame()
    {
        var rule = new ResponseRule(503, [new Header("Retry-After", "7"), new Header("X-A", "b: c")], "busy", 20);

        var again = AnswerForm.Of(rule).ToRule();

        again.Headers.ShouldBe(rule.Headers);
        (again with { Headers = null }).ShouldBe(rule with { Headers = null });
    }

    [Fact]
    public void ToRule_LineWithoutColon_IsRefusedAndQuoted() =>
        Should
            .Throw<SettingRefusedException>(() => new AnswerForm { Headers = "X-A: b\nnonsense" }.ToRule())
            .Message.ShouldContain("nonsense");

    [Fact]
    public void ToRule_DefaultBody_LeavesTheTypedOneOut() =>
        new AnswerForm { Body = "typed", DefaultBody = true }
            .ToRule()
            .Body.ShouldBeNull();
}
