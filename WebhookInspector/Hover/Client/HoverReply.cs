using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Client;

/// <summary>Null unless <see cref="Fault"/> is none.</summary>
/// <param name="Value">Null unless <see cref="Fault"/> is none.</param>
internal sealed record HoverReply<T>(HoverCall Call, HoverFault Fault, HoverExchange Exchange, T? Value)
    where T : class
{
    public bool Ok => Fault == HoverFault.None;

    /// <summary>True when the call may have taken effect although there is no valid answer.</summary>
    public bool Uncertain => Fault is HoverFault.Lost or HoverFault.Undocumented or HoverFault.Unavailable;
}
