namespace WebhookInspector.Requests.MadeUp;

[Microsoft.EntityFrameworkCore.Index("Id")]
internal sealed class RequestsKnowEntityFramework;
