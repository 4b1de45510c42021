namespace WebhookInspector.Access.People;

/// <summary>A page whose form takes a password or a link: what is sent to it counts, for the address that it comes from.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LimitsSignInsAttribute : Attribute;
