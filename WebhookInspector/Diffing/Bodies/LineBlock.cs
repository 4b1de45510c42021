namespace WebhookInspector.Diffing.Bodies;

/// <summary>
/// A block of lines on the left that is replaced by lines on the right. Lines count from <see cref="TextComparison.FirstLine"/>.
/// </summary>
internal readonly record struct LineBlock(int LeftStart, int LeftCount, int RightStart, int RightCount);
