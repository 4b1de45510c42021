namespace WebhookInspector.Storage.Replays;

public enum ReplayOrdering
{
    Received,
    Reverse,
}
