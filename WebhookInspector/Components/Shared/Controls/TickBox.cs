using MudBlazor;

namespace WebhookInspector.Components.Shared.Controls;

/// <summary>A check box with its label.</summary>
public sealed class TickBox : MudCheckBox<bool>
{
    public TickBox()
    {
        Color = Color.Primary;
        UncheckedColor = Color.Default;
        Size = Size.Small;
        Dense = true;
        Ripple = false;
    }
}
