namespace WebhookInspector.Storage.Audit;

/// <summary>The person or program component responsible for the current operation.</summary>
/// <param name="Name">The person's name or a description: "ada (token ci)".</param>
/// <param name="Address">The client address; null when it is not meaningful.</param>
internal sealed record Actor(string Name, string? Address)
{
    private static readonly AsyncLocal<Actor?> OfThisCall = new();

    /// <summary>The actor of work that nobody requested: retention, the first start.</summary>
    public static Actor Program { get; } = new("the program", null);

    /// <summary>The current actor. Set where a call enters the program, and visible in everything awaited from there.</summary>
    public static Actor Current
    {
        get => OfThisCall.Value ?? Program;
        set => OfThisCall.Value = value;
    }
}
