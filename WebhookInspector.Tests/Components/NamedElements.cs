using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace WebhookInspector.Tests.Components;

/// <summary>
/// Finds what a page shows by the name that a person reads, as the browser tests do: no class of the component library stands in a test.
/// </summary>
internal static class NamedElements
{
    /// <summary>The button, or link that looks like one, with this text or <c>aria-label</c>.</summary>
    public static IElement Button<T>(this IRenderedComponent<T> part, string name)
        where T : IComponent =>
        part.FindAll("button, a").FirstOrDefault(element => NameOf(element) == name)
        ?? throw new ElementNotFoundException($"button \"{name}\" among: {string.Join(" | ", part.FindAll("button, a").Select(NameOf))}");

    public static IElement WaitForButton<T>(this IRenderedComponent<T> part, string name)
        where T : IComponent
    {
        part.WaitForState(() => part.FindAll("button, a").Any(element => NameOf(element) == name));
        return part.Button(name);
    }

    /// <summary>
    /// The field (text, number, check box, list of choices) that a label with this text belongs to, or that carries it as
    /// <c>aria-label</c>.
    /// </summary>
    public static IElement Field<T>(this IRenderedComponent<T> part, string label)
        where T : IComponent =>
        FindField(part, label)
        ?? throw new ElementNotFoundException($"field \"{label}\" among: {string.Join(" | ", part.FindAll("label").Select(TextOf))}");

    public static IElement WaitForField<T>(this IRenderedComponent<T> part, string label)
        where T : IComponent
    {
        part.WaitForState(() => FindField(part, label) is not null);
        return part.Field(label);
    }

    /// <summary>
    /// The sentence at the field that says what is wrong with it, as a screen reader reads it with the field; empty while nothing is.
    /// </summary>
    public static string FaultAt<T>(this IRenderedComponent<T> part, string label)
        where T : IComponent
    {
        var field = part.Field(label);
        return field.GetAttribute("aria-invalid") != "true"
            ? ""
            : string.Join(
                ' ',
                (field.GetAttribute("aria-describedby") ?? "")
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .SelectMany(id => part.FindAll($"[id='{id}']"))
                    .Select(TextOf)
            );
    }

    /// <summary>Opens the list of choices with this label and picks one.</summary>
    public static void Choose<T>(
        this IRenderedComponent<T> part,
        IRenderedComponent<MudPopoverProvider> popovers,
        string label,
        string choice
    )
        where T : IComponent
    {
        part.Field(label).MouseDown();
        popovers.WaitForState(() => popovers.FindAll("[role=option]").Any(option => TextOf(option) == choice));
        popovers.FindAll("[role=option]").First(option => TextOf(option) == choice).Click();
    }

    private static IElement? FindField<T>(IRenderedComponent<T> part, string label)
        where T : IComponent
    {
        if (part.FindAll("label").FirstOrDefault(element => TextOf(element) == label) is not { } found)
            return part.FindAll("input, textarea, select, [role=combobox]")
                .FirstOrDefault(element => element.GetAttribute("aria-label") == label);
        return found.GetAttribute("for") is { Length: > 0 } id ? part.Find($"[id='{id}']") : found.QuerySelector("input, textarea, select");
    }

    private static string NameOf(IElement element) => element.GetAttribute("aria-label") ?? TextOf(element);

    private static string TextOf(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
