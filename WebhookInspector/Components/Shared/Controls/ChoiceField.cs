using MudBlazor;

namespace WebhookInspector.Components.Shared.Controls;

/// <summary>One of a few values, chosen from a list that opens below the field.</summary>
public sealed class ChoiceField<T> : MudSelect<T>
{
    public ChoiceField()
    {
        Variant = Variant.Outlined;
        Margin = Margin.Dense;
        Dense = true;
        ShrinkLabel = true;
        // The library ties neither the hint nor the fault to the field without them.
        (HelperId, ErrorId) = FieldIds.Next();
        AnchorOrigin = Origin.BottomLeft;
    }
}
