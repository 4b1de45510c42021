namespace WebhookInspector.Diffing.Bodies;

/// <summary>So many lines of the left are replaced by so many of the right. Lines count from <see cref="TextComparison.FirstLine"/>.</summary>
internal readonly record struct LineBlock(int LeftStart, int LeftCount, int RightStart, int RightCount);
