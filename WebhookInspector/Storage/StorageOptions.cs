namespace WebhookInspector.Storage;

/// <summary>Options of the storage. Section <c>Inspector</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Inspector";

    /// <summary>The directory of the database and the data-protection keys. A relative path starts at the content root.</summary>
    public string DataDirectory { get; set; } = "data";
}
