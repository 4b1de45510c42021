namespace WebhookInspector.Access.People;

/// <summary>Marks a page with a form for a password or an invitation: its submissions count towards the address's limit.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LimitsSignInsAttribute : Attribute
{
    /// <summary>The name of the only form that counts; null when all do.</summary>
    public string? Form { get; init; }
}
