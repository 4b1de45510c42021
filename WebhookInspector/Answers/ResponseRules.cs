using System.Text.RegularExpressions;
using WebhookInspector.Requests;
using WebhookInspector.Storage;

namespace WebhookInspector.Answers;

/// <summary>Checks an endpoint's answer settings. Each refusal names the field and the allowed values.</summary>
internal static partial class ResponseRules
{
    private static readonly HashSet<string> ServerOwned = new(
        ["Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Upgrade", "Date", "Inspector-Request-Id"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <exception cref="SettingRefusedException">A status, delay, header, body or step is not allowed.</exception>
    public static ResponseRule Checked(ResponseRule rule)
    {
        Status("response.status", rule.Status);
        Delay("response.delayMs", rule.DelayMs);
        Body("response.body", rule.Body);
        foreach (var header in rule.Headers ?? [])
        {
            Check(header);
        }

        if (rule.Sequence.Count > AnswerLimits.MaxSteps)
        {
            throw new SettingRefusedException(
                "response.sequence",
                $"has {rule.Sequence.Count} steps: at most {AnswerLimits.MaxSteps} are allowed."
            );
        }

        for (var i = 0; i < rule.Sequence.Count; i++)
        {
            Check($"response.sequence[{i}]", rule.Sequence[i]);
        }

        if (rule.Failure is { } failure)
        {
            Check(failure);
        }

        return rule;
    }

    private static void Check(string field, AnswerStep step)
    {
        Status($"{field}.status", step.Status ?? AnswerLimits.MinStatus);
        Delay($"{field}.delayMs", step.DelayMs ?? 0);
        Body($"{field}.body", step.Body);
    }

    private static void Check(RandomFailure failure)
    {
        if (failure.Rate is not (> 0 and <= 1))
        {
            throw new SettingRefusedException(
                "response.failure.rate",
                $"is {failure.Rate}: it must be above 0 and at most 1, such as 0.2 for one in five."
            );
        }

        Status("response.failure.status", failure.Status);
    }

    private static void Status(string field, int status)
    {
        if (status is < AnswerLimits.MinStatus or > AnswerLimits.MaxStatus)
        {
            throw new SettingRefusedException(field, $"is {status}: it must be {AnswerLimits.MinStatus} to {AnswerLimits.MaxStatus}.");
        }
    }

    private static void Delay(string field, int delayMs)
    {
        if (delayMs is < 0 or > AnswerLimits.MaxDelayMs)
        {
            throw new SettingRefusedException(field, $"is {delayMs}: it must be 0 to {AnswerLimits.MaxDelayMs} milliseconds.");
        }
    }

    private static void Body(string field, string? body)
    {
        if (body is { Length: > AnswerLimits.MaxBody })
        {
            throw new SettingRefusedException(field, $"has {body.Length} characters: at most {AnswerLimits.MaxBody} are allowed.");
        }

        if (body is not null && AnswerTemplate.Fault(body) is { } fault)
        {
            throw new SettingRefusedException(field, fault);
        }
    }

    private static void Check(Header header)
    {
        if (!HeaderName().IsMatch(header.Name))
        {
            throw new SettingRefusedException("response.headers", $"'{header.Name}' is not a header name (RFC 9110, 5.1).");
        }

        if (ServerOwned.Contains(header.Name))
        {
            throw new SettingRefusedException("response.headers", $"'{header.Name}' is set by the server itself.");
        }

        if (header.Value.Any(c => c is < ' ' and not '\t' or '\x7f' or > 'ÿ'))
        {
            throw new SettingRefusedException(
                "response.headers",
                $"the value of '{header.Name}' holds a control character or one outside Latin-1."
            );
        }
    }

    [GeneratedRegex(@"^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}\z", RegexOptions.NonBacktracking)]
    private static partial Regex HeaderName();
}
