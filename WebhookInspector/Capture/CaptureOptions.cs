using System.ComponentModel.DataAnnotations;

namespace WebhookInspector.Capture;

/// <summary>Section <c>Inspector:Capture</c>.</summary>
public sealed class CaptureOptions
{
    /// <summary>How many bytes of a body are kept; what is longer is answered 413.</summary>
    [Range(1, 1_000_000_000, ErrorMessage = "Inspector:Capture:MaxBodyBytes must be 1 to 1000000000 bytes.")]
    public int MaxBodyBytes { get; set; } = 10 * 1024 * 1024;
}
