namespace WebhookInspector.Providers.Reading;

/// <param name="Name">The file name in error messages.</param>
/// <param name="Guide">The guide; null when there is none.</param>
/// <param name="Unreadable">Why the file cannot be read; null when it was.</param>
internal sealed record DefinitionFile(string Name, byte[] Json, string? Guide, bool BuiltIn, string? Unreadable = null)
{
    public bool HasSameText(DefinitionFile other) =>
        Guide == other.Guide && Unreadable is null && other.Unreadable is null && Json.AsSpan().SequenceEqual(other.Json);
}
