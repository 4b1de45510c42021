namespace WebhookInspector.Storage.Audit;

/// <summary>Who is behind what the program does just now.</summary>
/// <param name="Name">A person's, or what stands for one: "ada (token ci)".</param>
/// <param name="Address">Where they are; null where that says nothing.</param>
public sealed record Actor(string Name, string? Address)
{
    private static readonly AsyncLocal<Actor?> OfThisCall = new();

    /// <summary>Work that nobody asked for: retention, the first start.</summary>
    public static Actor Program { get; } = new("the program", null);

    /// <summary>Set where a call comes in, and seen by everything that is awaited there.</summary>
    public static Actor Current
    {
        get => OfThisCall.Value ?? Program;
        set => OfThisCall.Value = value;
    }
}
