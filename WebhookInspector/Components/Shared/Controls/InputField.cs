using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace WebhookInspector.Components.Shared.Controls;

/// <summary>A text field of one or several lines with its label above.</summary>
public sealed class InputField : MudTextField<string>
{
    public InputField()
    {
        Variant = Variant.Outlined;
        Margin = Margin.Dense;
        // A label inside the field would cover what is typed before the circuit is connected.
        ShrinkLabel = true;
        // Without these ids MudBlazor ties neither the hint nor the error to the field.
        (HelperId, ErrorId) = FieldIds.Next();
    }

    /// <summary>True for a monospace font: secrets, URLs, patterns.</summary>
    [Parameter]
    public bool Mono { get; set; }

    protected override void OnParametersSet()
    {
        if (Mono && Class?.Contains("monofield", StringComparison.Ordinal) != true)
            Class = $"monofield {Class}".TrimEnd();
        // Attributes of the page replace these.
        UserAttributes.TryAdd("autocomplete", "off");
        UserAttributes.TryAdd("spellcheck", "false");
        base.OnParametersSet();
    }
}
