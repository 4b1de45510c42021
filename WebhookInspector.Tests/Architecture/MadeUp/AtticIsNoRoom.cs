namespace WebhookInspector.Attic.MadeUp;

internal sealed class AtticIsNoRoom;
