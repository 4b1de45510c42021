using System.Text.RegularExpressions;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Providers.Reading;

/// <summary>Reads the small parts of a definition, each from its own object.</summary>
internal static class FactsReader
{
    public static DeclaredSecret Secret(DeclarationObject from)
    {
        var secret = new DeclaredSecret(
            from.TakeEnum<SecretMaker>("madeBy"),
            from.TakeText("called"),
            from.TakeText("hint"),
            from.TakeInt("minLength", 1, 4096),
            from.TakeText("alphabet"),
            Pattern(from)
        );
        from.Close();
        return secret;
    }

    private static string? Pattern(DeclarationObject from)
    {
        if (from.TakeText("pattern") is not { } pattern)
            return null;
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking);
            return pattern;
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            from.Fault("pattern", $"is no regular expression that can be used: {fault.Message}");
            return null;
        }
    }

    public static RetrySchedule Retry(DeclarationObject from)
    {
        var retry = new RetrySchedule
        {
            Documented = from.TakeBool("documented") ?? true,
            Attempts = from.TakeInt("attempts", 1, 1000),
            DelaysSeconds = Seconds(from, "delaysSeconds"),
            Readings = Readings(from),
            Backoff = from.TakeEnum<Backoff>("backoff"),
            FirstDelaySeconds = from.TakeInt("firstDelaySeconds", 0, 604_800),
            TotalSeconds = from.TakeInt("totalSeconds", 1, 31_536_000),
            Text = from.TakeText("text", required: true) ?? "",
        };
        from.Close();
        return retry;
    }

    public static ExpectedAnswer Answer(DeclarationObject from)
    {
        var status = from.TakeText("status", required: true);
        if (status is not (null or "200" or "2xx"))
            from.Fault("status", $"is \"{status}\"; allowed: 200, 2xx");
        var within = from.TakeInt("withinSeconds", 1, 3600);
        from.Close();
        return new(status == "200" ? AnswerStatus.Exactly200 : AnswerStatus.Any2xx, within);
    }

    public static Assumption? Assumption(DeclarationObject from)
    {
        var field = from.TakeText("field", required: true);
        var why = from.TakeText("why", required: true);
        from.Close();
        return field is not null && why is not null ? new(field, why) : null;
    }

    public static Registration Registration(DeclarationObject from)
    {
        var registration = new Registration
        {
            Steps = from.TakeTexts("steps", required: true),
            Command = from.TakeText("command"),
            EventTypes = from.TakeTexts("eventTypes"),
        };
        from.Close();
        return registration;
    }

    public static DocumentationLink? Documentation(DeclarationObject from)
    {
        var title = from.TakeText("title", required: true);
        var url = from.TakeText("url", required: true);
        if (url is not null && !url.StartsWith("https://", StringComparison.Ordinal))
            from.Fault("url", "must begin with https://");
        from.Close();
        return title is not null && url is not null ? new(title, url) : null;
    }

    private static List<RetryReading> Readings(DeclarationObject from)
    {
        var readings = new List<RetryReading>();
        foreach (var declared in from.TakeObjects("readings"))
        {
            var (text, at) = (declared.TakeText("text", required: true), Seconds(declared, "atSeconds"));
            if (at.Count == 0 || at[0] <= 0 || at.Zip(at.Skip(1)).Any(pair => pair.First >= pair.Second))
                declared.Fault("atSeconds", "must hold rising seconds from the first attempt to each later one");
            else if (text is not null)
                readings.Add(new(text, at));
            declared.Close();
        }

        if (readings.Count == 1)
            from.Fault("readings", "holds one; leave it out where the schedule can be read in one way alone");
        return readings;
    }

    private static List<int> Seconds(DeclarationObject from, string name)
    {
        var seconds = new List<int>();
        foreach (var element in from.TakeArray(name))
        {
            if (element.ValueKind == System.Text.Json.JsonValueKind.Number && element.TryGetInt32(out var value) && value >= 0)
                seconds.Add(value);
            else
                from.Fault(name, "must hold whole numbers of seconds, none negative");
        }

        return seconds;
    }
}
