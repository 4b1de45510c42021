using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace WebhookInspector.Requests;

/// <summary>Parses <c>q</c>: white-space separated terms, <c>field:value</c> or free text, each of which must hold. A value may stand in double quotes.</summary>
public static class RequestFilterParser
{
    private const string Fields = "verdict:, provider:, method:, type:, event:, is:pinned, is:duplicate";

    /// <param name="fault">Names the term that can't be read and what is allowed.</param>
    public static bool TryParse(string q, [NotNullWhen(true)] out RequestFilter? filter, [NotNullWhen(false)] out string? fault)
    {
        var (verdicts, providers, methods, types, events, text) =
            (new List<Verdict>(), new List<string>(), new List<string>(), new List<string>(), new List<string>(), new List<string>());
        var (pinned, duplicates) = (false, false);
        (filter, fault) = (null, null);
        foreach (var term in Terms(q))
        {
            var colon = term.StartsWith('"') ? -1 : term.IndexOf(':', StringComparison.Ordinal);
            var value = Unquote(term[(colon + 1)..]);
            switch (colon < 0 ? "" : term[..colon].ToLowerInvariant())
            {
                case "": text.Add(value); break;
                case "provider" when value.Length > 0: providers.Add(value); break;
                case "method" when value.Length > 0: methods.Add(value); break;
                case "type" when value.Length > 0: types.Add(value); break;
                case "event" when value.Length > 0: events.Add(value); break;
                case "is" when value == "pinned": pinned = true; break;
                case "is" when value == "duplicate": duplicates = true; break;
                case "verdict" when VerdictNames.TryGetValue(value, out var verdict): verdicts.Add(verdict); break;
                case "verdict": fault = $"'{term}' is no verdict. Verdicts: {string.Join(", ", VerdictNames.Keys)}."; break;
                case "is": fault = $"'{term}' is not known. Known: is:pinned, is:duplicate."; break;
                default: fault = $"'{term}' can't be read. Terms: free text, {Fields}; put text that holds a colon in double quotes."; break;
            }

            if (fault is not null)
            {
                return false;
            }
        }

        filter = new RequestFilter(verdicts, providers, methods, types, events, pinned, duplicates, text);
        return true;
    }

    private static readonly Dictionary<string, Verdict> VerdictNames =
        Enum.GetValues<Verdict>().ToDictionary(v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Terms(string q)
    {
        var (start, quoted) = (-1, false);
        for (var i = 0; i <= q.Length; i++)
        {
            var end = i == q.Length || (!quoted && char.IsWhiteSpace(q[i]));
            if (end && start >= 0)
            {
                yield return q[start..i];
                start = -1;
            }
            else if (!end)
            {
                quoted ^= q[i] == '"';
                start = start < 0 ? i : start;
            }
        }
    }

    private static string Unquote(string value) => value.StartsWith('"') ? value.Trim('"') : value;
}
