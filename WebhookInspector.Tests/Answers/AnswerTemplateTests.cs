using System.Text.Json;
using WebhookInspector.Answers;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Tests.Answers;

public sealed class AnswerTemplateTests
{
    private const string Evil = "a\"b\\c<script>\n";

    [Theory]
    [InlineData("{{request.id}} {{request.method}} {{request.path}}", "req_1 POST /a")]
    [InlineData("{{event.type}}/{{event.id}}/{{delivery.attempt}}", "made/evt_1/2")]
    [InlineData("{{query:q}} {{query:none}}.", "x y .")]
    [InlineData("{{header:X-Who}} {{ request.id }}", "me req_1")]
    [InlineData("{{body.json:/n}} {{body.json:/list/1/a~1b}} {{body.json:/none}}.", "1.50 deep .")]
    public void Fill_PlainText_PutsInWhatTheRequestHolds(string template, string filled) => Fill(template, "text/plain").ShouldBe(filled);

    [Theory]
    [InlineData("""{"a":"{{body.json:/evil}}"}""")]
    [InlineData("""{"a":{{body.json:/evil}}}""")]
    public void Fill_JsonText_IsEscapedInAndOutsideOfStrings(string template)
    {
        using var json = JsonDocument.Parse(Fill(template, "application/json; charset=utf-8"));

        json.RootElement.GetProperty("a").GetString().ShouldBe(Evil);
    }

    [Fact]
    public void Fill_JsonOutsideOfStrings_KeepsNumbersObjectsAndAbsence() =>
        Fill("""{"n":{{body.json:/n}},"l":{{body.json:/list}},"x":{{body.json:/none}},"t":{{delivery.attempt}}}""", "application/json")
            .ShouldBe("""{"n":1.50,"l":[0,{"a/b":"deep"}],"x":null,"t":2}""");

    [Fact]
    public void Fill_Html_IsEscaped() => Fill("<p>{{body.json:/evil}}</p>", "text/html").ShouldNotContain("<script>");

    [Fact]
    public void Fill_LongText_IsCut() => Fill("{{body.json:/long}}", "text/plain").Length.ShouldBe(4096);

    [Fact]
    public void Fill_UnknownPlaceholder_StaysAsWritten() => Fill("{{nope}}", "text/plain").ShouldBe("{{nope}}");

    [Theory]
    [InlineData("{{request.ip}}", "holds {{request.ip}}, which is not known. Allowed: {{request.id}}, {{request.method}}")]
    [InlineData("{{query:}}", "holds {{query:}}, which is not known.")]
    [InlineData("{{body.json:a}}", "holds {{body.json:a}}, which is not known.")]
    [InlineData("a {{request.id", "has a '{{' without a closing '}}'.")]
    public void Fault_WhatCannotBeFilled_IsNamedWithWhatIsAllowed(string template, string fault) =>
        AnswerTemplate.Fault(template).ShouldStartWith(fault);

    [Fact]
    public void Fault_MoreThanFiftyPlaceholders_IsRefused() =>
        AnswerTemplate.Fault(string.Concat(Enumerable.Repeat("{{request.id}}", 51)))!.ShouldContain("at most 50");

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\":{\"b\":1}}")]
    [InlineData("{{request.id}}{{body.json:}}")]
    public void Fault_GoodBody_IsNone(string template) => AnswerTemplate.Fault(template).ShouldBeNull();

    private static string Fill(string text, string contentType)
    {
        var template = new AnswerTemplate(text, contentType);
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                n = 0,
                evil = Evil,
                list = new object[]
                {
                    0,
                    new Dictionary<string, string> { ["a/b"] = "deep" },
                },
                @long = new string('x', 9000),
            }
        );
        var written = System.Text.Encoding.UTF8.GetString(body).Replace("\"n\":0", "\"n\":1.50", StringComparison.Ordinal);
        var arrival = new Arrival(
            "ep_1",
            "custom",
            DateTimeOffset.UnixEpoch,
            "POST",
            "/hooks/custom/t/a?q=x+y",
            "/a",
            "http",
            "HTTP/1.1",
            null,
            [new Header("x-who", "me")],
            System.Text.Encoding.UTF8.GetBytes(written)
        );
        using var reading = RequestReading.Of(arrival.Body, arrival.Headers, arrival.Target, ReadingLimits.Capture);
        var values = AnswerValues.Read(
            [.. template.Placeholders.Distinct()],
            arrival,
            reading,
            new EventIdentity("made", "evt_1", null, null)
        );
        return template.Fill(p => values.Of(p, "req_1", new Delivery("dlv_1", 2, null, true)));
    }
}
