using MudBlazor;

namespace WebhookInspector.Components.Shared.Controls;

/// <summary>One option of a <see cref="RadioGroup{T}"/> with its label.</summary>
public sealed class RadioChoice<T> : MudRadio<T>
{
    public RadioChoice()
    {
        Color = Color.Primary;
        UncheckedColor = Color.Default;
        Size = Size.Small;
        Dense = true;
        Ripple = false;
    }
}
