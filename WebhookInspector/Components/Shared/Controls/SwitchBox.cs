using MudBlazor;

namespace WebhookInspector.Components.Shared.Controls;

/// <summary>A switch whose change counts at once, without a button to save it.</summary>
public sealed class SwitchBox : MudSwitch<bool>
{
    public SwitchBox()
    {
        Color = Color.Primary;
        Size = Size.Small;
        Ripple = false;
    }
}
