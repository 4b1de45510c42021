namespace WebhookInspector.Requests.Query;

/// <summary>Raised inside the parser alone: <see cref="QueryParser.TryParse"/> never throws.</summary>
internal sealed class QuerySyntaxException(int position, int length, string message) : Exception(message)
{
    public QueryFault Fault => new(position, length, Message);
}
