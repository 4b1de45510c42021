namespace WebhookInspector.Access;

/// <summary>Who may see and change what was captured. Section <c>Inspector:Access</c>.</summary>
public sealed class AccessOptions
{
    public const string Section = "Inspector:Access";

    /// <summary><c>Local</c>: whoever sits at this machine. Text, so that a wrong word is a listed fault and no binder exception.</summary>
    public string Mode { get; set; } = "Local";
}
