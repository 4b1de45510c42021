using MudBlazor;

namespace WebhookInspector.Components.Shared.Controls;

/// <summary>One of the values of a <see cref="RadioGroup{T}"/>, with its words beside it.</summary>
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
