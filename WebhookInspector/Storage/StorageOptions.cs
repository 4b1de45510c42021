using System.ComponentModel.DataAnnotations;

namespace WebhookInspector.Storage;

/// <summary>Section <c>Inspector</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Inspector";

    /// <summary>Holds the database and the data-protection keys. A relative path starts at the content root.</summary>
    [Required(ErrorMessage = "Inspector:DataDirectory must name a directory.")]
    public string DataDirectory { get; set; } = "data";
}
