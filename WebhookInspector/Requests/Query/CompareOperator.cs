namespace WebhookInspector.Requests.Query;

public enum CompareOperator
{
    Equal,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,

    /// <summary>A range, written <c>low..high</c>, including both ends.</summary>
    Range,
}
