namespace WebhookInspector.Storage;

/// <summary>Section <c>Inspector</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Inspector";

    /// <summary>Holds the database and the data-protection keys. A relative path starts at the content root.</summary>
    public string DataDirectory { get; set; } = "data";
}
