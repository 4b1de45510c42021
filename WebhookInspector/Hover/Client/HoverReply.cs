using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Client;

/// <param name="Value">Null unless <see cref="Fault"/> is none.</param>
public sealed record HoverReply<T>(HoverCall Call, HoverFault Fault, HoverExchange Exchange, T? Value)
    where T : class
{
    public bool Ok => Fault == HoverFault.None;

    /// <summary>It may have been done although there is no good answer.</summary>
    public bool Uncertain => Fault is HoverFault.Lost or HoverFault.Undocumented or HoverFault.Unavailable;
}
