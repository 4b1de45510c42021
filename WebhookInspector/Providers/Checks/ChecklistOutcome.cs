namespace WebhookInspector.Providers.Checks;

internal readonly record struct ChecklistOutcome(CheckState State, string Detail)
{
    public static ChecklistOutcome Kept(string detail) => new(CheckState.Kept, detail);

    public static ChecklistOutcome Broken(string detail) => new(CheckState.Broken, detail);

    public static ChecklistOutcome NotApplicable(string detail) => new(CheckState.NotApplicable, detail);

    public static ChecklistOutcome If(bool kept, string detail) => kept ? Kept(detail) : Broken(detail);
}
