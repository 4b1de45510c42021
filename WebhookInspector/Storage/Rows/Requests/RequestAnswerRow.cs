namespace WebhookInspector.Storage.Rows.Requests;

/// <summary>An answer that was not the default one. Kept apart from the content, whose body's pages would have to be read first.</summary>
internal sealed class RequestAnswerRow
{
    public long Sequence { get; init; }
    public required string Headers { get; init; }
    public required string Body { get; init; }
}
