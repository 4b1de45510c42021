namespace WebhookInspector.Hover.Simulator;

/// <summary>What the simulator is to do wrong. Kept in memory: a start begins with the defaults, under which all goes well.</summary>
public sealed record SimulatorControls
{
    private const int MaxCalls = 100;
    private const int LongestDelay = 600;

    public CodeDelivery Code { get; init; } = CodeDelivery.Once;

    public int CodeDelaySeconds { get; init; } = 5;

    /// <summary>How many of the next calls are answered 401, whatever their token.</summary>
    public int RefuseToken { get; init; }

    /// <summary>How many of the next registrations are answered 422.</summary>
    public int RefuseRegistration { get; init; }

    /// <summary>How many of the next verifications are answered 503.</summary>
    public int FailVerify { get; init; }

    /// <summary>Whether every documented event is sent as soon as a webhook is verified.</summary>
    public bool EventsAfterVerify { get; init; } = true;

    /// <summary>How the code and those events are signed.</summary>
    public SimulatedForm Form { get; init; } = new();

    /// <summary>What is not allowed, by the member's name; null when all is.</summary>
    internal string? Fault(IReadOnlyList<SimulatedForm> forms) =>
        Range("codeDelaySeconds", CodeDelaySeconds, LongestDelay)
        ?? Range("refuseToken", RefuseToken, MaxCalls)
        ?? Range("refuseRegistration", RefuseRegistration, MaxCalls)
        ?? Range("failVerify", FailVerify, MaxCalls)
        ?? (forms.Contains(Form) ? null : FormFault(forms));

    internal static string FormFault(IReadOnlyList<SimulatedForm> forms) =>
        $"form: there is none such. header is one of {string.Join(", ", forms.Select(f => f.Header).Distinct())}; uri path, "
        + "path-and-query or blank; key utf8 or base64.";

    private static string? Range(string name, int value, int most) =>
        value >= 0 && value <= most ? null : $"{name} is {value}: 0 to {most} are allowed.";
}
