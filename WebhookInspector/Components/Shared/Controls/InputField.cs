using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace WebhookInspector.Components.Shared.Controls;

/// <summary>A line or several lines of text with its label above the frame.</summary>
public sealed class InputField : MudTextField<string>
{
    public InputField()
    {
        Variant = Variant.Outlined;
        Margin = Margin.Dense;
        // A label over the field would lie on what is typed before the circuit stands.
        ShrinkLabel = true;
        // The library ties neither the hint nor the fault to the field without them.
        (HelperId, ErrorId) = FieldIds.Next();
    }

    /// <summary>In the typeface of code: secrets, URLs, patterns.</summary>
    [Parameter]
    public bool Mono { get; set; }

    protected override void OnParametersSet()
    {
        if (Mono && Class?.Contains("monofield", StringComparison.Ordinal) != true)
            Class = $"monofield {Class}".TrimEnd();
        // Attributes of the page's own replace these.
        UserAttributes.TryAdd("autocomplete", "off");
        UserAttributes.TryAdd("spellcheck", "false");
        base.OnParametersSet();
    }
}
