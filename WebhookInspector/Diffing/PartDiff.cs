namespace WebhookInspector.Diffing;

/// <summary>The same part of both requests.</summary>
public sealed record PartDiff(string Left, string Right)
{
    public bool Equal => Left == Right;
}
