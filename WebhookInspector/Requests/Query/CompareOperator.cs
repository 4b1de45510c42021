namespace WebhookInspector.Requests.Query;

public enum CompareOperator
{
    Equal,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,

    /// <summary>Written <c>low..high</c>, both included.</summary>
    Range,
}
