namespace WebhookInspector.Storage.MadeUp;

/// <summary>Prints what it holds, as the compiler has it.</summary>
internal sealed record TalkativeRecord(string Name, string? AccessToken);

/// <summary>Holds the same, and leaves it out.</summary>
internal sealed record QuietRecord(string Name, string? AccessToken)
{
    public override string ToString() => Name;
}
