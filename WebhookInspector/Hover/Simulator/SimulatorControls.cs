namespace WebhookInspector.Hover.Simulator;

/// <summary>The failures and options of the simulator. Kept in memory: each start begins with the defaults, which fail nothing.</summary>
public sealed record SimulatorControls
{
    private const int MaxCalls = 100;
    private const int LongestDelay = 600;

    public CodeDelivery Code { get; init; } = CodeDelivery.Once;

    public int CodeDelaySeconds { get; init; } = 5;

    /// <summary>The number of next calls that are answered 401, whatever their token.</summary>
    public int RefuseToken { get; init; }

    /// <summary>The number of next registrations that are answered 422.</summary>
    public int RefuseRegistration { get; init; }

    /// <summary>The number of next verifications that are answered 503.</summary>
    public int FailVerify { get; init; }

    /// <summary>True to send every documented event as soon as a webhook is verified.</summary>
    public bool EventsAfterVerify { get; init; } = true;

    /// <summary>How the code and those events are signed.</summary>
    public SimulatedAlternative Form { get; init; } = new();

    /// <summary>Returns the members whose value is not allowed, with the reason; null when all are valid.</summary>
    internal string? Fault(IReadOnlyList<SimulatedAlternative> forms) =>
        Range("codeDelaySeconds", CodeDelaySeconds, LongestDelay)
        ?? Range("refuseToken", RefuseToken, MaxCalls)
        ?? Range("refuseRegistration", RefuseRegistration, MaxCalls)
        ?? Range("failVerify", FailVerify, MaxCalls)
        ?? (forms.Contains(Form) ? null : FormFault(forms));

    internal static string FormFault(IReadOnlyList<SimulatedAlternative> forms) =>
        $"form is not known. header is one of {string.Join(", ", forms.Select(f => f.Header).Distinct())}; uri path, "
        + "path-and-query or blank; key utf8 or base64.";

    private static string? Range(string name, int value, int most) =>
        value >= 0 && value <= most ? null : $"{name} is {value}: 0 to {most} are allowed.";
}
