using System.Globalization;
using WebhookInspector.Requests;
using WebhookInspector.Storage;

namespace WebhookInspector.Answers;

/// <summary>Computes what an endpoint would answer with settings that are not saved yet.</summary>
internal static class AnswerPreview
{
    private const string ExampleId = "req_…";

    /// <exception cref="SettingRefusedException">The settings can't be saved.</exception>
    public static IReadOnlyList<PreviewedAnswer> Of(ResponseRule rule)
    {
        ResponseRules.Checked(rule);
        var previewed = new List<PreviewedAnswer>();
        if (rule.Failure is { } failure)
            previewed.Add(new($"{Percent(failure.Rate)} of deliveries, by chance", new Answer(failure.Status, rule.DelayMs), null));
        if (rule.Sequence.Count == 0)
            previewed.Add(Previewed(rule.Failure is null ? "every delivery" : "the others", new PreparedAnswer(rule), 1));
        for (var i = 0; i < rule.Sequence.Count; i++)
            previewed.Add(Previewed(When(i, rule.Sequence.Count), new PreparedAnswer(rule, rule.Sequence[i]), i + 1));
        return previewed;
    }

    private static PreviewedAnswer Previewed(string when, PreparedAnswer answer, int attempt)
    {
        var given = answer.Give(
            reason: null,
            AnswerValues.Names(answer.Placeholders),
            HttpMethods.Post,
            ExampleId,
            new Delivery("", attempt, null, true)
        );
        return new(when, given.Answer, given.Content);
    }

    private static string When(int index, int count) =>
        (index, count) switch
        {
            (_, 1) => "every delivery",
            (0, _) => "1st delivery of an event",
            _ => Ordinal(index + 1) + (index == count - 1 ? " and every later one" : ""),
        };

    private static string Ordinal(int number) =>
        (number % 10, number % 100) switch
        {
            (1, not 11) => $"{number}st",
            (2, not 12) => $"{number}nd",
            (3, not 13) => $"{number}rd",
            _ => $"{number}th",
        };

    private static string Percent(double rate) => string.Create(CultureInfo.InvariantCulture, $"{rate * 100:0.####} %");
}
