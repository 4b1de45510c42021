namespace WebhookInspector.Storage.Rows;

/// <summary>
/// What was sent as an answer, where it was not the default one. Apart from the content, whose body would have to be walked through to get
/// here.
/// </summary>
internal sealed class RequestAnswerRow
{
    public long Sequence { get; init; }
    public required string Headers { get; init; }
    public required string Body { get; init; }
}
