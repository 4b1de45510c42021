using MudBlazor;

namespace WebhookInspector.Components.Shared.Controls;

/// <summary>A switch that takes effect at once, without a save button.</summary>
public sealed class SwitchBox : MudSwitch<bool>
{
    public SwitchBox()
    {
        Color = Color.Primary;
        Size = Size.Small;
        Ripple = false;
    }
}
