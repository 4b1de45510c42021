namespace WebhookInspector.Requests.Reading;

/// <summary>One part of a multipart body with its content.</summary>
/// <param name="Content">The reading of the part's own bytes.</param>
public sealed record PartReading(MultipartPart Part, RequestReading Content)
{
    /// <summary>The name of the field; "part 2" where the part names none.</summary>
    public string Name => Part.Name is { Length: > 0 } name ? name : $"part {Part.Number}";

    /// <summary>True for a form's field, false for a file.</summary>
    public bool IsField => Part.FileName is null;
}
