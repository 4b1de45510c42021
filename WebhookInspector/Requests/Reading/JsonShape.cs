namespace WebhookInspector.Requests.Reading;

/// <summary>How a text is JSON, if it is.</summary>
public enum JsonShape
{
    None,
    Value,
    Lines,
}
