using WebhookInspector.Storage;

namespace WebhookInspector.Answers;

/// <summary>Describes what an endpoint answers in a few words: "503, 503, then 200".</summary>
internal static class AnswerWords
{
    private const int Most = 4;

    public static string Of(ResponseRule rule)
    {
        var steps = rule.Sequence.Select(s => Word(s.Status ?? rule.Status, s.Drop)).DefaultIfEmpty(Word(rule.Status, rule.Drop)).ToList();
        var shown = steps.Count > Most ? [.. steps[..(Most - 1)], "…", steps[^1]] : steps;
        return (shown.Count == 1 ? shown[0] : $"{string.Join(", ", shown[..^1])}, then {shown[^1]}")
            + (rule.Failure is null ? "" : ", some fail at random");
    }

    private static string Word(int status, bool drop) => drop ? "nothing" : $"{status}";
}
