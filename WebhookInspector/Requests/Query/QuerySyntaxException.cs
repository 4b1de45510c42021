namespace WebhookInspector.Requests.Query;

/// <summary>Thrown only inside the parser: <see cref="QueryParser.TryParse"/> never throws.</summary>
internal sealed class QuerySyntaxException(int position, int length, string message) : Exception(message)
{
    public QueryFault Fault => new(position, length, Message);
}
